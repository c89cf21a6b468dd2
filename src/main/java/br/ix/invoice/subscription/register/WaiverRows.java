package br.ix.invoice.subscription.register;

import br.ix.invoice.rest.Inputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code subscription_waiver}, for single rows and pages. */
@Repository
class WaiverRows {

    private static final String PAGE = """
            SELECT id, version, public_id, from_on, until_on, waived_percent, waiver_reason
              FROM subscription_waiver
             WHERE subscription_id = :subscription AND id > :after
             ORDER BY id
             LIMIT :rows
            """;

    private static final String ALL = """
            SELECT id, version, public_id, from_on, until_on, waived_percent, waiver_reason
              FROM subscription_waiver
             WHERE subscription_id = :subscription
             ORDER BY from_on
            """;

    private static final String WITH_PUBLIC_ID = """
            SELECT id, version, public_id, from_on, until_on, waived_percent, waiver_reason
              FROM subscription_waiver
             WHERE subscription_id = :subscription AND public_id = :publicId
            """;

    private static final String INSERT = """
            INSERT INTO subscription_waiver (public_id, subscription_id, from_on, until_on, waived_percent, waiver_reason)
            VALUES (:publicId, :subscription, :from, :until, :percent, :reason)
            """;

    private static final String UPDATE = """
            UPDATE subscription_waiver
               SET from_on = :from, until_on = :until, waived_percent = :percent, waiver_reason = :reason, version = version + 1
             WHERE id = :id
            """;

    private static final String DELETE = """
            DELETE FROM subscription_waiver WHERE id = :id
            """;

    /** Whether a run has to read waivers of a subscription; in the transaction that writes one. */
    private static final String NOTE = """
            UPDATE subscription
               SET has_waivers = EXISTS (SELECT 1 FROM subscription_waiver w WHERE w.subscription_id = :subscription)
             WHERE id = :subscription
            """;

    private final JdbcClient jdbc;

    WaiverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After a key, in the order of their keys. */
    List<WaiverRow> page(long subscription, long after, int rows) {
        return jdbc.sql(PAGE).param("subscription", subscription).param("after", after).param("rows", rows).query(WaiverRows::read).list();
    }

    /** In the order of their days. */
    List<WaiverRow> all(long subscription) {
        return jdbc.sql(ALL).param("subscription", subscription).query(WaiverRows::read).list();
    }

    Optional<WaiverRow> withPublicId(long subscription, String publicId) {
        return jdbc.sql(WITH_PUBLIC_ID).param("subscription", subscription).param("publicId", publicId).query(WaiverRows::read).optional();
    }

    void insert(long subscription, WaiverRow row) {
        jdbc.sql(INSERT).param("publicId", row.publicId()).param("subscription", subscription).param("from", row.from())
                .param("until", row.until()).param("percent", row.percent()).param("reason", row.reason()).update();
        note(subscription);
    }

    void update(WaiverRow row) {
        jdbc.sql(UPDATE).param("id", row.id()).param("from", row.from()).param("until", row.until()).param("percent", row.percent())
                .param("reason", row.reason()).update();
    }

    void delete(long subscription, WaiverRow row) {
        jdbc.sql(DELETE).param("id", row.id()).update();
        note(subscription);
    }

    private void note(long subscription) {
        jdbc.sql(NOTE).param("subscription", subscription).update();
    }

    private static WaiverRow read(ResultSet row, int index) throws SQLException {
        return new WaiverRow(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class), Inputs.normal(row.getBigDecimal(6)), row.getString(7));
    }
}
