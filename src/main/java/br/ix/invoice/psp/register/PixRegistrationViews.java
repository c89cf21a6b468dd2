package br.ix.invoice.psp.register;

import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.pix.Txid;
import br.ix.invoice.psp.PixRegistrationView;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Charges at banks as people and programs see them. Public for the module's face. */
@Component
public class PixRegistrationViews {

    private static final String ITEMS = """
            SELECT r.invoice_id, r.public_id, r.number, issuer.code, r.psp, r.turn, r.state, r.reasons, r.location, r.amount, r.due_on,
                r.next_at IS NOT NULL AS waiting, r.attempts, r.changed_at, r.version
            FROM pix_registration r JOIN issuer ON issuer.id = r.issuer_id
            """;
    private static final String FIND = ITEMS + "WHERE r.public_id = :invoice";
    private static final String PAGE = ITEMS + """
            WHERE r.invoice_id > :after AND (:state IS NULL OR r.state = :state) ORDER BY r.invoice_id LIMIT :rows
            """;
    private static final String COUNTS = "SELECT state, COUNT(*) FROM pix_registration GROUP BY state";
    private static final String RETRY = """
            UPDATE pix_registration SET state = 'REQUESTED', attempts = 0, revision = revision + 1, next_at = CURRENT_TIMESTAMP(6),
                changed_at = CURRENT_TIMESTAMP(6), version = version + 1
            WHERE public_id = :invoice AND (state = 'REJECTED' OR next_at IS NOT NULL AND reasons IS NOT NULL)
            """;

    private final NamedParameterJdbcTemplate database;

    PixRegistrationViews(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    public Optional<PixRegistrationView> of(String invoice) {
        return database.query(FIND, Map.of("invoice", invoice), PixRegistrationViews::view).stream().findFirst();
    }

    public List<PixRegistrationView> page(@Nullable PixState state, PageQuery query) {
        return database.query(PAGE, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows())
                .addValue("state", state == null ? null : state.name()), PixRegistrationViews::view);
    }

    public Map<PixState, Long> counts() {
        Map<PixState, Long> counts = new EnumMap<>(PixState.class);
        database.query(COUNTS, row -> { counts.put(PixState.valueOf(row.getString(1)), row.getLong(2)); });
        return counts;
    }

    /** False where it stands otherwise. */
    public boolean retry(String invoice) {
        return database.update(RETRY, Map.of("invoice", invoice)) > 0;
    }

    private static PixRegistrationView view(ResultSet row, int index) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new PixRegistrationView(row.getString("public_id"), row.getString("number"), row.getString("code"), row.getString("psp"),
                Txid.registered(UUID.fromString(row.getString("public_id")), row.getInt("turn")), PixState.valueOf(row.getString("state")),
                row.getString("reasons"), row.getString("location"), amount == null ? null : amount.setScale(2).toPlainString(),
                row.getObject("due_on", LocalDate.class), row.getBoolean("waiting"), row.getInt("attempts"),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("version"), row.getLong("invoice_id"));
    }
}
