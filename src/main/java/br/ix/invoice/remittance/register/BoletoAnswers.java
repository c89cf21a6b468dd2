package br.ix.invoice.remittance.register;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.invoicing.BoletoState;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code boleto_answer}: which answer moved which registration from where to where, so that a file can be taken back. */
@Component
class BoletoAnswers {

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

    void keep(List<Moved> moved) {
        ROWS.write(database.getJdbcTemplate(), moved);
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
