package br.ix.invoice.remittance.register;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.invoicing.BoletoState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The table {@code boleto_answer}: which answer moved which registration from where to where, so that a file can be taken back. */
@Component
class BoletoAnswers {

    private static final String ANY = "SELECT COUNT(*) FROM (SELECT invoice_id FROM boleto_registration WHERE bank = :bank LIMIT 1) some";
    private static final String LOCK = """
            SELECT invoice_id, number, state, COALESCE(reasons, '') AS reasons FROM boleto_registration WHERE invoice_id IN (:keys)
            ORDER BY invoice_id FOR UPDATE
            """;
    private static final String SET = """
            UPDATE boleto_registration SET state = :state, reasons = :reasons, version = version + 1 WHERE invoice_id = :invoice
            """;
    private static final String INSERT = """
            INSERT INTO boleto_answer (invoice_id, bank_file_id, position, occurrence, state_before, reasons_before, state, reasons)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_FILE = """
            SELECT a.invoice_id, a.state_before, a.reasons_before, a.state FROM boleto_answer a WHERE a.bank_file_id = :file ORDER BY a.id DESC
            """;
    private static final String FORGET = "DELETE FROM boleto_answer WHERE bank_file_id = :file";

    private static final RowInsert<Moved> ROWS = new RowInsert<>(INSERT, (row, moved) -> row.add(moved.after().invoice()).add(moved.file())
            .add(moved.position()).add(moved.occurrence()).add(moved.before().state().name()).add(moved.before().reasons())
            .add(moved.after().state().name()).add(moved.after().reasons()));

    private final NamedParameterJdbcTemplate database;

    BoletoAnswers(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** What an answer at a position of a file (key) did. */
    record Moved(long file, long position, String occurrence, Standing before, Standing after) {
    }

    boolean anyAt(String bank) {
        return Objects.requireNonNull(database.queryForObject(ANY, Map.of("bank", bank), Long.class)) > 0;
    }

    /** By invoice (key), locked until the transaction ends. */
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

    void keep(List<Moved> moved) {
        ROWS.write(database.getJdbcTemplate(), moved);
    }

    void set(Collection<Standing> standings) {
        database.batchUpdate(SET, standings.stream().map(one -> new MapSqlParameterSource("invoice", one.invoice()).addValue("state", one.state().name())
                .addValue("reasons", one.reasons())).toArray(SqlParameterSource[]::new));
    }

    /** What a file did, the last answer first; before is not whole: it has no number. */
    List<Moved> of(long file) {
        return database.query(OF_FILE, Map.of("file", file), (row, n) -> new Moved(file, 0, "",
                new Standing(row.getLong(1), "", BoletoState.valueOf(row.getString(2)), row.getString(3)),
                new Standing(row.getLong(1), "", BoletoState.valueOf(row.getString(4)), "")));
    }

    void forget(long file) {
        database.update(FORGET, Map.of("file", file));
    }
}
