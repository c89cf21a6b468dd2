package br.ix.invoice.bulk;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The values of rows, one after the other, in the order of the columns. */
public final class RowValues {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final PreparedStatement statement;
    private int count;

    RowValues(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The next value: a whole number. */
    public RowValues add(long value) throws SQLException {
        statement.setLong(++count, value);
        return this;
    }

    /** The next value: an exact number. */
    public RowValues add(BigDecimal value) throws SQLException {
        statement.setBigDecimal(++count, value);
        return this;
    }

    /** The next value: a text, or none. */
    public RowValues add(@Nullable String value) throws SQLException {
        statement.setString(++count, value);
        return this;
    }

    /** The next value: a day or a whole number, sent as its text, or none. */
    public RowValues addText(@Nullable Object value) throws SQLException {
        return add(value == null ? null : value.toString());
    }

    /** The next value: an instant, in UTC with microseconds. */
    public RowValues add(Instant value) throws SQLException {
        return add(INSTANT.format(value));
    }

    /** How many were set. */
    int count() {
        return count;
    }
}
