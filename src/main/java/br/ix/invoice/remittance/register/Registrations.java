package br.ix.invoice.remittance.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BankTitle;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The table {@code boleto_registration} as deeds write it; each call is a fixed number of statements, or one batch, for any number of boletos. */
@Component
class Registrations {

    private static final String INSERT = """
            INSERT INTO boleto_registration (invoice_id, public_id, number, issuer_id, bank, customer, our_number, state, reasons, due_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = """
            SELECT invoice_id, number, state, COALESCE(reasons, '') AS reasons FROM boleto_registration WHERE invoice_id IN (:keys)
            ORDER BY invoice_id FOR UPDATE
            """;
    private static final String MOVE = """
            UPDATE boleto_registration SET state = :to, reasons = NULL, version = version + 1
            WHERE invoice_id IN (:keys) AND state IN (:from)
            """;
    private static final String SET = """
            UPDATE boleto_registration SET state = :state, reasons = :reasons, version = version + 1 WHERE invoice_id = :invoice
            """;
    private static final String ANY = "SELECT COUNT(*) FROM (SELECT invoice_id FROM boleto_registration WHERE bank = :bank LIMIT 1) some";

    private static final RowInsert<BankTitle> ROWS = new RowInsert<>(INSERT, Registrations::set);

    private final NamedParameterJdbcTemplate database;

    Registrations(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    void insert(List<BankTitle> titles) {
        ROWS.write(database.getJdbcTemplate(), titles);
    }

    private static void set(RowValues row, BankTitle title) throws SQLException {
        Agreement agreement = Objects.requireNonNull(title.issuing().boleto());
        String fault = faultOf(title);
        row.add(title.key()).add(title.invoice()).add(title.number()).add(title.issuer()).add(agreement.bank()).add(agreement.customer());
        row.add(agreement.boleto(title.sequence(), title.dueOn(), title.payable().amount()).ourNumber());
        row.add((fault == null ? BoletoState.REQUESTED : BoletoState.REJECTED).name()).add(fault).addText(title.dueOn());
    }

    /** Why a bank would not take it; null where nothing is known to be wrong. */
    static @Nullable String faultOf(BankTitle title) {
        String taxId = title.payer().taxId();
        return taxId == null || taxId.length() != 14 && taxId.length() != 11 ? "The payer has no CNPJ or CPF" : null;
    }

    boolean anyAt(String bank) {
        return Objects.requireNonNull(database.queryForObject(ANY, Map.of("bank", bank), Long.class)) > 0;
    }

    /** Those of invoices (keys) that have one, locked until the transaction ends. */
    Map<Long, Standing> lock(Collection<Long> keys) {
        Map<Long, Standing> standings = new HashMap<>();
        if (!keys.isEmpty()) {
            database.query(LOCK, Map.of("keys", keys), row -> {
                standings.put(row.getLong("invoice_id"), new Standing(row.getLong("invoice_id"), row.getString("number"),
                        BoletoState.valueOf(row.getString("state")), row.getString("reasons")));
            });
        }
        return standings;
    }

    /** Of locked ones, those in one of these states go on to another. */
    void move(Collection<Long> keys, Collection<BoletoState> from, BoletoState to) {
        if (!keys.isEmpty()) {
            database.update(MOVE, Map.of("keys", keys, "from", from.stream().map(Enum::name).toList(), "to", to.name()));
        }
    }

    /** Each of these locked ones as it now stands. */
    void set(Collection<Standing> standings) {
        database.batchUpdate(SET, standings.stream().map(one -> new MapSqlParameterSource("invoice", one.invoice()).addValue("state", one.state().name())
                .addValue("reasons", one.reasons())).toArray(SqlParameterSource[]::new));
    }
}
