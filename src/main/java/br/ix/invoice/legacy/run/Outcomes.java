package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.run.ChunkOutcome.Change;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of the lines of an import: counts and sums of each file, rejections, changes. */
@Component
class Outcomes {

    private static final String ADD_COUNTS = """
            UPDATE import_file SET read_count = read_count + :read, new_count = new_count + :made,
                   changed_count = changed_count + :changed, same_count = same_count + :same,
                   rejected_count = rejected_count + :rejected, warned_count = warned_count + :warned,
                   quantity_sum = quantity_sum + :quantity, agreed_sum = agreed_sum + :agreed
            WHERE id = :file
            """;

    private static final RowInsert<Said> INSERT_REJECTION = new RowInsert<>("""
            INSERT INTO import_rejection (import_id, file, line, field, code, message) VALUES (?, ?, ?, ?, ?, ?)
            """, Outcomes::set);

    private static final RowInsert<Said> INSERT_WARNING = new RowInsert<>("""
            INSERT INTO import_warning (import_id, file, line, field, code, message) VALUES (?, ?, ?, ?, ?, ?)
            """, Outcomes::set);

    private static final RowInsert<Kept> INSERT_CHANGE = new RowInsert<>("""
            INSERT INTO import_change (import_id, file_id, line, target, row_id, result, before_values, after_values)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, kept) -> values.add(kept.importKey()).add(kept.file()).add(kept.change().line()).add(kept.change().target().name())
            .add(kept.change().rowId()).add(kept.change().result().name()).add(kept.before()).add(kept.after()));

    private static final String DELETE_REJECTIONS = "DELETE FROM import_rejection WHERE import_id = :import";

    private static final String DELETE_WARNINGS = "DELETE FROM import_warning WHERE import_id = :import";

    private static final String DELETE_CHANGES = "DELETE FROM import_change WHERE import_id = :import";

    private final NamedParameterJdbcTemplate database;
    private final ValuesAsText values;

    Outcomes(NamedParameterJdbcTemplate database, ValuesAsText values) {
        this.database = database;
        this.values = values;
    }

    /** Adds what a chunk did; {@code changes} are those to be kept: all when applying, only changed records when checking. */
    void add(long importKey, ImportFile file, ChunkOutcome outcome, List<Change> changes) {
        database.update(ADD_COUNTS, new MapSqlParameterSource("file", file.id())
                .addValue("read", outcome.read()).addValue("made", outcome.count(Result.NEW))
                .addValue("changed", outcome.count(Result.CHANGED)).addValue("same", outcome.count(Result.SAME))
                .addValue("rejected", outcome.count(Result.REFUSED)).addValue("warned", outcome.warned()).addValue("quantity", outcome.quantity())
                .addValue("agreed", outcome.agreed()));
        reject(importKey, outcome.rejections());
        INSERT_WARNING.write(database.getJdbcTemplate(), said(importKey, outcome.warnings()));
        INSERT_CHANGE.write(database.getJdbcTemplate(), changes.stream().map(change -> kept(importKey, file, change)).toList());
    }

    /** A change as its row. */
    private record Kept(long importKey, long file, Change change, @Nullable String before, String after) {
    }

    private Kept kept(long importKey, ImportFile file, Change change) {
        return new Kept(importKey, file.id(), change, change.result() == Result.CHANGED ? values.write(change.before()) : null, values.write(change.after()));
    }

    void reject(long importKey, List<ImportRejection> rejections) {
        INSERT_REJECTION.write(database.getJdbcTemplate(), said(importKey, rejections));
    }

    /** A rejection or a warning as its row. */
    private record Said(long importKey, ImportRejection remark) {
    }

    private static List<Said> said(long importKey, List<ImportRejection> remarks) {
        return remarks.stream().map(remark -> new Said(importKey, remark)).toList();
    }

    private static void set(RowValues values, Said said) throws SQLException {
        ImportRejection remark = said.remark();
        values.add(said.importKey()).add(remark.file()).add(remark.line()).add(remark.field()).add(remark.code()).add(shortened(remark.message()));
    }

    private static String shortened(String message) {
        return message.length() <= 1000 ? message : message.substring(0, 1000);
    }

    /** Forgets rejections, warnings and changes, before a phase begins anew. */
    void forget(long importKey) {
        var key = new MapSqlParameterSource("import", importKey);
        database.update(DELETE_REJECTIONS, key);
        database.update(DELETE_WARNINGS, key);
        database.update(DELETE_CHANGES, key);
    }
}
