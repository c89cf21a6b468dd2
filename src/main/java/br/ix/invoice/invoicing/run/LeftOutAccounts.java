package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.DecisionView;
import br.ix.invoice.invoicing.ExcludedView;
import br.ix.invoice.invoicing.ParkedView;
import br.ix.invoice.invoicing.StaleView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Accounts of a run that a person has to look at, and what was decided about them, as people and programs see them; each with its cursor. */
@Component
class LeftOutAccounts {

    private static final String PARKED = """
            SELECT r.billing_account_id AS id, a.public_id AS account, r.reason, r.detail, r.facts
            FROM billing_run_account r JOIN billing_account a ON a.id = r.billing_account_id
            WHERE r.run_id = :run AND r.outcome IN ('PARKED', 'FAILED') AND r.billing_account_id > :after
            ORDER BY r.billing_account_id LIMIT :rows
            """;

    private static final String STALE = """
            SELECT r.billing_account_id AS id, a.public_id AS account, r.outcome
            FROM billing_run_account r JOIN billing_account a ON a.id = r.billing_account_id
            WHERE r.run_id = :run AND r.stale = 1 AND r.billing_account_id > :after
            ORDER BY r.billing_account_id LIMIT :rows
            """;

    private static final String EXCLUDED = """
            SELECT r.billing_account_id AS id, a.public_id AS account, r.detail, d.decided_by, d.decided_at
            FROM billing_run_account r JOIN billing_account a ON a.id = r.billing_account_id
            LEFT JOIN billing_run_decision d ON d.id = (SELECT MAX(x.id) FROM billing_run_decision x
                WHERE x.run_id = r.run_id AND x.billing_account_id = r.billing_account_id AND x.decision = 'EXCLUDED')
            WHERE r.run_id = :run AND r.outcome = 'EXCLUDED' AND r.billing_account_id > :after
            ORDER BY r.billing_account_id LIMIT :rows
            """;

    private static final String DECISIONS = """
            SELECT d.id, a.public_id AS account, d.decision, d.released_from, d.facts, d.reason, d.decided_by, d.decided_at
            FROM billing_run_decision d JOIN billing_account a ON a.id = d.billing_account_id
            WHERE d.run_id = :run AND d.id > :after
            ORDER BY d.id LIMIT :rows
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    LeftOutAccounts(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A part of a list: what comes after a key, so many rows. */
    record Part(long run, long after, int rows) {
    }

    /** Parked and failed accounts. */
    List<Map.Entry<Long, ParkedView>> parked(Part part, Locale language) {
        return select(PARKED, part).query((row, n) -> Map.entry(row.getLong("id"), new ParkedView(row.getString("account"),
                row.getString("reason"), detail(row, "reason", row.getString("detail"), language), isReleasable(row.getString("reason"))))).list();
    }

    /** Accounts that changed since they were drafted. */
    List<Map.Entry<Long, StaleView>> stale(Part part) {
        return select(STALE, part).query((row, n) -> Map.entry(row.getLong("id"),
                new StaleView(row.getString("account"), row.getString("outcome")))).list();
    }

    List<Map.Entry<Long, ExcludedView>> excluded(Part part) {
        return select(EXCLUDED, part).query((row, n) -> Map.entry(row.getLong("id"), new ExcludedView(row.getString("account"),
                row.getString("detail"), row.getString("decided_by"), instant(row)))).list();
    }

    List<Map.Entry<Long, DecisionView>> decisions(Part part, Locale language) {
        return select(DECISIONS, part).query((row, n) -> Map.entry(row.getLong("id"), new DecisionView(row.getString("account"),
                row.getString("decision"), row.getString("released_from"), detail(row, "released_from", null, language),
                row.getString("reason"), row.getString("decided_by"), instant(row)))).list();
    }

    private JdbcClient.StatementSpec select(String sql, Part part) {
        return database.sql(sql).param("run", part.run()).param("after", part.after()).param("rows", part.rows());
    }

    /** The sentence of a row: as it was stored before facts were, else made of its facts. */
    private @Nullable String detail(ResultSet row, String reasonColumn, @Nullable String stored, Locale language) throws SQLException {
        String facts = row.getString("facts");
        Optional<LeftOut.Why> why = why(row.getString(reasonColumn));
        if (stored != null || why.isEmpty()) {
            return stored;
        }
        return new ParkedDetail(why.get(), facts == null ? ParkedFacts.NONE : json.readValue(facts, ParkedFacts.class)).in(language);
    }

    private static boolean isReleasable(String reason) {
        return why(reason).filter(LeftOut.Why::isReleasable).isPresent();
    }

    private static Optional<LeftOut.Why> why(@Nullable String reason) {
        return Arrays.stream(LeftOut.Why.values()).filter(one -> one.name().equals(reason)).findFirst();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        LocalDateTime time = row.getObject("decided_at", LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
