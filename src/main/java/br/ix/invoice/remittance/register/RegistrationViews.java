package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.remittance.BoletoRegistrationView;
import br.ix.invoice.remittance.InstructionKind;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Registrations as people and programs see them. Public for the module's face. */
@Component
public class RegistrationViews {

    private static final String ITEMS = """
            SELECT r.invoice_id, r.public_id, r.number, issuer.code, r.bank, r.our_number, r.state, NULLIF(r.reasons, '') AS reasons,
                r.due_on, r.abatement, r.changed_at, r.version,
                (SELECT GROUP_CONCAT(i.kind ORDER BY i.id) FROM boleto_instruction i
                 WHERE i.invoice_id = r.invoice_id AND i.remittance_id IS NULL) AS waiting
            FROM boleto_registration r JOIN issuer ON issuer.id = r.issuer_id
            """;
    private static final String FIND = ITEMS + "WHERE r.public_id = :invoice";
    private static final String PAGE = ITEMS + """
            WHERE r.invoice_id > :after AND (:state IS NULL OR r.state = :state) ORDER BY r.invoice_id LIMIT :rows
            """;
    private static final String COUNTS = "SELECT state, COUNT(*) FROM boleto_registration GROUP BY state";

    private final NamedParameterJdbcTemplate database;

    RegistrationViews(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    public Optional<BoletoRegistrationView> of(String invoice) {
        return database.query(FIND, Map.of("invoice", invoice), RegistrationViews::view).stream().findFirst();
    }

    public List<BoletoRegistrationView> page(@Nullable BoletoState state, PageQuery query) {
        return database.query(PAGE, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows())
                .addValue("state", state == null ? null : state.name()), RegistrationViews::view);
    }

    public Map<BoletoState, Long> counts() {
        Map<BoletoState, Long> counts = new EnumMap<>(BoletoState.class);
        database.query(COUNTS, row -> { counts.put(BoletoState.valueOf(row.getString(1)), row.getLong(2)); });
        return counts;
    }

    private static BoletoRegistrationView view(ResultSet row, int index) throws SQLException {
        String waiting = row.getString("waiting");
        return new BoletoRegistrationView(row.getString("public_id"), row.getString("number"), row.getString("code"), row.getString("bank"),
                row.getString("our_number"), BoletoState.valueOf(row.getString("state")), row.getString("reasons"),
                row.getObject("due_on", LocalDate.class), row.getBigDecimal("abatement").setScale(2).toPlainString(),
                waiting == null ? List.of() : Arrays.stream(waiting.split(",")).map(InstructionKind::valueOf).toList(),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("version"), row.getLong("invoice_id"));
    }
}
