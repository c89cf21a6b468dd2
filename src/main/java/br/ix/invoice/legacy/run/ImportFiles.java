package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.kind.KindFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of an import: which they are, what was found in them, how far they were read and applied. */
@Component
class ImportFiles {

    /** A file as it was uploaded, nothing known of it yet. */
    record Uploaded(long id, String name, String storedAs) {
    }

    /** What inspecting a file found. */
    record Found(String target, int position, TextForm form, @Nullable String delimiter, long decodedTwice, long records) {
    }

    private static final String SELECT_UPLOADED = """
            SELECT id, name, stored_as FROM import_file WHERE import_id = :import ORDER BY id
            """;

    private static final String NOTE_FOUND = """
            UPDATE import_file SET target = :target, position = :position, encoding = :encoding, delimiter_sign = :delimiter,
                   decoded_twice = :decodedTwice, records = :records
            WHERE id = :id
            """;

    private static final String SELECT_READABLE = """
            SELECT f.id, i.public_id, i.kind, f.name, f.stored_as, f.target, f.encoding, f.applied_records
            FROM import_file f JOIN data_import i ON i.id = f.import_id
            WHERE f.import_id = :import AND f.target IS NOT NULL ORDER BY f.position, f.id
            """;

    private static final String FORGET_COUNTS = """
            UPDATE import_file SET read_count = 0, new_count = 0, changed_count = 0, same_count = 0, rejected_count = 0, warned_count = 0,
                   quantity_sum = 0, agreed_sum = 0, applied_records = 0, found_in_tables = NULL
            WHERE import_id = :import
            """;

    private static final String NOTE_APPLIED = """
            UPDATE import_file SET applied_records = :upTo WHERE id = :id AND applied_records = :from
            """;

    private static final String NOTE_FOUND_IN_TABLES = """
            UPDATE import_file SET found_in_tables = :count WHERE id = :id
            """;

    private final JdbcClient database;
    private final Kinds kinds;

    ImportFiles(JdbcClient database, Kinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    List<Uploaded> uploaded(long importKey) {
        return database.sql(SELECT_UPLOADED).param("import", importKey)
                .query((row, n) -> new Uploaded(row.getLong(1), row.getString(2), row.getString(3))).list();
    }

    void note(long file, Found found) {
        String encoding = found.form().charset().name() + (found.form().markBytes() > 0 ? "+mark" : "");
        database.sql(NOTE_FOUND).param("id", file).param("target", found.target()).param("position", found.position())
                .param("encoding", encoding).param("delimiter", found.delimiter())
                .param("decodedTwice", found.decodedTwice()).param("records", found.records()).update();
    }

    /** The files in the order in which they are read. */
    List<ImportFile> readable(long importKey) {
        return database.sql(SELECT_READABLE).param("import", importKey)
                .query((row, n) -> new ImportFile(row.getLong(1), importKey, row.getString(2), ImportKind.ofWord(row.getString(3)),
                        row.getString(4), row.getString(5), kinds.file(row.getString(3), row.getString(6)), form(row.getString(7)),
                        row.getLong(8))).list();
    }

    private static TextForm form(String encoding) {
        boolean marked = encoding.endsWith("+mark");
        Charset charset = Charset.forName(marked ? encoding.substring(0, encoding.length() - "+mark".length()) : encoding);
        return new TextForm(charset, marked ? markBytes(charset) : 0);
    }

    private static int markBytes(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    void forgetCounts(long importKey) {
        database.sql(FORGET_COUNTS).param("import", importKey).update();
    }

    /** Notes how far a file is applied, in the transaction that applied it; fails where another process came first. */
    void noteApplied(long file, long from, long upTo) {
        if (database.sql(NOTE_APPLIED).param("id", file).param("from", from).param("upTo", upTo).update() == 0) {
            throw new IllegalStateException("File %d is no longer applied up to record %d: another process works on it".formatted(file, from));
        }
    }

    void noteFoundInTables(long file, long count) {
        database.sql(NOTE_FOUND_IN_TABLES).param("id", file).param("count", count).update();
    }
}
