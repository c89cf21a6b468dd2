package br.ix.invoice.legacy.extract;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The rows of a query, one after the other as the server sends them: never more than some of them are in memory. */
final class OldTable implements ItemStreamReader<List<String>> {

    private static final int ROWS_AT_ONCE = 1_000;

    /** A column of the result: where it stands, and its type. */
    private record Column(int position, int type) {
    }

    private final Connection connection;
    private final FileDefinition definition;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable Statement statement;
    private @Nullable ResultSet rows;

    OldTable(Connection connection, FileDefinition definition) {
        this.connection = connection;
        this.definition = definition;
    }

    @Override
    public void open(ExecutionContext context) {
        if (rows != null) {
            return;
        }
        try {
            statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(connection.getMetaData().getURL().startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : ROWS_AT_ONCE);
            rows = statement.executeQuery(definition.sql());
            findColumns(rows.getMetaData());
        } catch (SQLException refused) {
            throw new ItemStreamException(refused);
        }
    }

    private void findColumns(ResultSetMetaData result) throws SQLException {
        Map<String, Column> found = new LinkedHashMap<>();
        for (int position = 1; position <= result.getColumnCount(); position++) {
            found.putIfAbsent(result.getColumnLabel(position).toLowerCase(Locale.ROOT), new Column(position, result.getColumnType(position)));
        }
        for (String name : definition.columns().values()) {
            Column column = found.get(name.toLowerCase(Locale.ROOT));
            if (column == null) {
                throw new ItemStreamException("It gives no column '%s', which the mapping names. It gives: %s".formatted(name,
                        String.join(", ", found.keySet())));
            }
            columns.add(column);
        }
    }

    @Override
    public @Nullable List<String> read() throws SQLException {
        if (rows == null || !rows.next()) {
            return null;
        }
        List<String> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String value = value(rows, column);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    private static @Nullable String value(ResultSet rows, Column column) throws SQLException {
        return switch (column.type()) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> text(rows.getBytes(column.position()));
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> plain(rows.getBigDecimal(column.position()));
            case Types.BIT, Types.BOOLEAN -> digit(rows.getBoolean(column.position()), rows.wasNull());
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> withoutZone(rows.getString(column.position()));
            default -> rows.getString(column.position());
        };
    }

    /** Bytes that are not UTF-8 are taken for Latin-1, in which every byte is a letter: nothing is lost. */
    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException latin) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** PostgreSQL tells the zone, which is UTC; the others have none in their columns. */
    private static @Nullable String withoutZone(@Nullable String moment) {
        return moment == null ? null : moment.replaceFirst("\\+00$", "");
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String digit(boolean value, boolean isNull) {
        if (isNull) {
            return null;
        }
        return value ? "1" : "0";
    }

    @Override
    public void close() {
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException broken) {
            // The rows were read, or the failure that stopped the reading is told already.
        }
    }
}
