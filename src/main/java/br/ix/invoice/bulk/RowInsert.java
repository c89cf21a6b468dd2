package br.ix.invoice.bulk;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many rows by statements of a hundred rows each, which the server understands once for all of them. Against the driver's rewritten
 * batches it takes a third of the program's time for a row and two thirds of the database's ({@code docs/decisions/0016}).
 *
 * @param <T> what a row is made of
 */
public final class RowInsert<T> {

    /** Sets the values of one row, from the first to the last. */
    @FunctionalInterface
    public interface Setter<T> {

        /** The values of {@code row}, in the order of the columns. */
        void set(RowValues values, T row) throws SQLException;
    }

    private static final int ROWS = 100;

    private final String ofOneRow;
    private final int columns;
    private final Setter<T> setter;

    /** Of a statement {@code INSERT INTO table (...) VALUES (?, ...)}, which ends with the values of one row. */
    public RowInsert(String ofOneRow, Setter<T> setter) {
        this.ofOneRow = ofOneRow.strip();
        this.columns = (int) ofOneRow.chars().filter(c -> c == '?').count();
        this.setter = setter;
    }

    /** Writes the rows in their order in the transaction under way; nothing where there are none. */
    public void write(JdbcTemplate database, List<T> rows) {
        if (!rows.isEmpty()) {
            database.execute((ConnectionCallback<Boolean>) connection -> write(connection, rows));
        }
    }

    private boolean write(Connection connection, List<T> rows) throws SQLException {
        int whole = rows.size() - rows.size() % ROWS;
        if (whole > 0) {
            try (PreparedStatement statement = connection.unwrap(JdbcConnection.class).serverPrepareStatement(ofRows(ROWS))) {
                for (int from = 0; from < whole; from += ROWS) {
                    write(statement, rows.subList(from, from + ROWS));
                }
            }
        }
        if (whole < rows.size()) {
            try (PreparedStatement statement = connection.prepareStatement(ofRows(rows.size() - whole))) {
                write(statement, rows.subList(whole, rows.size()));
            }
        }
        return true;
    }

    private void write(PreparedStatement statement, List<T> rows) throws SQLException {
        var values = new RowValues(statement);
        for (T row : rows) {
            setter.set(values, row);
        }
        if (values.count() != rows.size() * columns) {
            throw new IllegalStateException("%d values were set for %d rows of %d columns".formatted(values.count(), rows.size(), columns));
        }
        statement.executeUpdate();
    }

    private String ofRows(int rows) {
        String values = ofOneRow.substring(ofOneRow.lastIndexOf('('));
        return ofOneRow + (", " + values).repeat(rows - 1);
    }
}
