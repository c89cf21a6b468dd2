package br.ix.invoice.psp.money;

import br.ix.invoice.psp.PixNotificationView;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What banks told of money as people and programs see it. Public for the module's face. */
@Component
public class PixNotificationViews {

    private static final String ITEMS = """
            SELECT id, end_to_end_id, psp, state, reasons, txid, amount, returned, payment, next_at IS NOT NULL AS waiting, told_at, changed_at
            FROM pix_notification
            """;
    private static final String FIND = ITEMS + "WHERE end_to_end_id = :id";
    private static final String PAGE = ITEMS + "WHERE id > :after AND (:state IS NULL OR state = :state) ORDER BY id LIMIT :rows";
    private static final String RETRY = """
            UPDATE pix_notification SET state = CASE WHEN payment IS NULL THEN 'WAITING' ELSE 'BOOKED' END, attempts = 0, revision = revision + 1,
                next_at = CURRENT_TIMESTAMP(6), changed_at = CURRENT_TIMESTAMP(6)
            WHERE end_to_end_id = :id AND (state = 'REJECTED' OR next_at IS NOT NULL AND reasons IS NOT NULL)
            """;

    private final NamedParameterJdbcTemplate database;

    PixNotificationViews(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    public Optional<PixNotificationView> of(String endToEndId) {
        return database.query(FIND, Map.of("id", endToEndId), PixNotificationViews::view).stream().findFirst();
    }

    public List<PixNotificationView> page(@Nullable String state, PageQuery query) {
        return database.query(PAGE, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows()).addValue("state", state),
                PixNotificationViews::view);
    }

    /** False where it stands otherwise. */
    public boolean retry(String endToEndId) {
        return database.update(RETRY, Map.of("id", endToEndId)) > 0;
    }

    private static PixNotificationView view(ResultSet row, int index) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new PixNotificationView(row.getString("end_to_end_id"), row.getString("psp"), row.getString("state"), row.getString("reasons"),
                row.getString("txid"), amount == null ? null : amount.setScale(2).toPlainString(), row.getBigDecimal("returned").setScale(2).toPlainString(),
                row.getString("payment"), row.getBoolean("waiting"), row.getObject("told_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("id"));
    }
}
