package br.ix.invoice.legacy;

import br.ix.invoice.legacy.Reconciliation.Side;
import br.ix.invoice.legacy.Reconciliation.Sum;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comparisons of files with tables found, for the report and the console. */
@Component
public class Reconciliations {

    private static final int FIRST_DIFFERENCES = 100;

    private static final String SELECT_COMPARED_AT = "SELECT compared_at FROM data_import WHERE id = :import";
    private static final String SELECT_RECORDS = """
            SELECT name, read_count - rejected_count AS accepted, found_in_tables FROM import_file
            WHERE import_id = :import AND found_in_tables IS NOT NULL ORDER BY position, id
            """;
    private static final String SELECT_SUMS = """
            SELECT f.name, s.measure, s.state, s.file_count, s.file_sum, s.table_count, s.table_sum
            FROM import_sum s JOIN import_file f ON f.id = s.file_id
            WHERE s.import_id = :import ORDER BY f.position, f.id, s.id
            """;
    private static final String COUNT_DIFFERENCES = """
            SELECT COUNT(*) FROM import_rejection WHERE import_id = :import AND code = 'DIFFERS_FROM_TABLES'
            """;
    private static final String SELECT_DIFFERENCES = """
            SELECT file, line, field, code, message FROM import_rejection
            WHERE import_id = :import AND code = 'DIFFERS_FROM_TABLES' ORDER BY id LIMIT :rows
            """;

    private final JdbcClient database;
    private final Imports imports;

    Reconciliations(JdbcClient database, Imports imports) {
        this.database = database;
        this.imports = imports;
    }

    /** Of the import with a public id; null where nothing was compared yet; 404 where there is no such import. */
    public @Nullable Reconciliation of(String id) {
        long key = imports.withId(id).key();
        List<Sum> sums = new ArrayList<>(database.sql(SELECT_RECORDS).param("import", key).query((row, n) -> records(row)).list());
        if (sums.isEmpty()) {
            return null;
        }
        sums.addAll(database.sql(SELECT_SUMS).param("import", key).query((row, n) -> sum(row)).list());
        long differences = database.sql(COUNT_DIFFERENCES).param("import", key).query(Long.class).single();
        List<ImportRejection> first = database.sql(SELECT_DIFFERENCES).param("import", key).param("rows", FIRST_DIFFERENCES)
                .query((row, n) -> new ImportRejection(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5))).list();
        return new Reconciliation(comparedAt(key), differences == 0 && sums.stream().allMatch(Sum::agrees), sums, differences, first);
    }

    private @Nullable String comparedAt(long key) {
        return database.sql(SELECT_COMPARED_AT).param("import", key)
                .query((row, n) -> row.getObject(1, LocalDateTime.class)).list().stream()
                .filter(at -> at != null).map(at -> at.toInstant(ZoneOffset.UTC).toString()).findFirst().orElse(null);
    }

    private static Sum records(ResultSet row) throws SQLException {
        long accepted = row.getLong("accepted");
        long found = row.getLong("found_in_tables");
        return new Sum(row.getString("name"), "RECORDS", null, new Side(accepted, null), new Side(found, null), Long.toString(found - accepted));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        BigDecimal inFile = row.getBigDecimal("file_sum");
        BigDecimal inTables = row.getBigDecimal("table_sum");
        String state = row.getString("state");
        return new Sum(row.getString("name"), row.getString("measure"), state.isEmpty() ? null : state, new Side(row.getLong("file_count"), plain(inFile)),
                new Side(row.getLong("table_count"), plain(inTables)), plain(inTables.subtract(inFile)));
    }

    /** At least cents, more decimals only where there are. */
    private static String plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
