package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.run.Tally.Group;
import br.ix.invoice.legacy.run.Tally.Pair;
import java.util.BitSet;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** What a comparison of files with tables found ({@code import_sum}); one that is repeated begins anew. */
@Component
class Sums {

    static final String DIFFERS = "DIFFERS_FROM_TABLES";

    private static final String INSERT = """
            INSERT INTO import_sum (import_id, file_id, measure, state, file_count, file_sum, table_count, table_sum)
            VALUES (:import, :file, :measure, :state, :fileCount, :fileSum, :tableCount, :tableSum)
            """;
    private static final String FORGET = "DELETE FROM import_sum WHERE import_id = :import";
    private static final String FORGET_DIFFERENCES = "DELETE FROM import_rejection WHERE import_id = :import AND code = 'DIFFERS_FROM_TABLES'";
    private static final String COMPARED = "UPDATE data_import SET compared_at = CURRENT_TIMESTAMP(6) WHERE id = :import";
    private static final String REJECTED_LINES = "SELECT line FROM import_rejection WHERE import_id = :import AND file = :file";

    private final NamedParameterJdbcTemplate database;

    Sums(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    void beginAnew(long importKey) {
        database.update(FORGET, Map.of("import", importKey));
        database.update(FORGET_DIFFERENCES, Map.of("import", importKey));
    }

    void write(ImportFile file, Tally tally) {
        database.batchUpdate(INSERT, tally.pairs().entrySet().stream().map(pair -> parameters(file, pair.getKey(), pair.getValue()))
                .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(ImportFile file, Group group, Pair pair) {
        return new MapSqlParameterSource("import", file.importKey()).addValue("file", file.id()).addValue("measure", group.measure().name())
                .addValue("state", group.state()).addValue("fileCount", pair.inFile().count()).addValue("fileSum", pair.inFile().sum())
                .addValue("tableCount", pair.inTables().count()).addValue("tableSum", pair.inTables().sum());
    }

    void noteCompared(long importKey) {
        database.update(COMPARED, Map.of("import", importKey));
    }

    /** Lines of a file that were rejected when it was applied. */
    BitSet rejectedLines(ImportFile file) {
        BitSet lines = new BitSet();
        database.query(REJECTED_LINES, Map.of("import", file.importKey(), "file", file.name()), row -> { lines.set(row.getInt(1)); });
        return lines;
    }
}
