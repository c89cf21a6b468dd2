package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.ColumnNames;
import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Rows;
import br.ix.invoice.legacy.file.SeenKeys;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Remark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one file, chunk by chunk, into the bulk command that it belongs to: the same code whether an import is checked, applied
 * or compared; the caller holds the transaction and says what is kept. Memory holds one chunk and the hashes of the keys.
 */
final class FileFeed implements AutoCloseable {

    static final int CHUNK = 1_000;

    private final ChunkWriting writing;
    private final ImportFile file;
    private final Rows rows;
    private final KindFile.Reader reader;
    private final SeenKeys seen = new SeenKeys();
    private long records;

    private FileFeed(ChunkWriting writing, ImportFile file, Rows rows) {
        this.writing = writing;
        this.file = file;
        this.rows = rows;
        this.reader = file.file().reader(file.importKey());
    }

    static FileFeed open(ChunkWriting writing, StoredUploads uploads, ColumnNames names, ImportFile file) {
        try {
            return new FileFeed(writing, file,
                    Rows.open(uploads.fileOf(file.importId(), file.storedAs()), file.form(), file.file().sheet(), names));
        } catch (IOException | FileFault unreadable) {
            throw cannotRead(file, unreadable);
        }
    }

    ImportFile file() {
        return file;
    }

    /** How many records were read so far. */
    long records() {
        return records;
    }

    /** Skips records that were handled before; their keys count as seen. */
    FileFeed skip(long count) {
        while (records < count) {
            Row row = next();
            if (row == null) {
                throw new IllegalStateException("File '%s' has fewer than the %d records applied of it".formatted(file.name(), count));
            }
            records++;
            if (isFirst(row)) {
                reader.skip(row);
            }
        }
        return this;
    }

    /** The next chunk; empty behind the last record. */
    List<Row> read() {
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            Row row = next();
            if (row == null) {
                break;
            }
            chunk.add(row);
        }
        records += chunk.size();
        return chunk;
    }

    /** Which rows of a chunk repeat a key or do not fit the header; asked once a chunk, so that a chunk can be put again. */
    Sorted sort(List<Row> chunk) {
        Sorted sorted = new Sorted(new ArrayList<>(chunk.size()), new ArrayList<>());
        for (Row row : chunk) {
            if (!row.fits()) {
                sorted.refused().add(RowOutcome.refused(row, new Remark(null, "WRONG_NUMBER_OF_VALUES",
                        "The record has %d values, the header has %d columns: is a delimiter or a quote missing?".formatted(row.size(), row.expectedSize()))));
            } else if (!isFirst(row)) {
                sorted.refused().add(RowOutcome.refused(row, new Remark(String.join(",", file.file().sheet().key()), "DUPLICATE_IN_FILE",
                        "'%s' stands in this file before: only its first record counts".formatted(shownKey(row)))));
            } else {
                sorted.good().add(row);
            }
        }
        return sorted;
    }

    /** Puts a chunk through the modules' bulk commands within the caller's transaction. */
    ChunkOutcome put(Sorted sorted) {
        ChunkOutcome outcome = new ChunkOutcome(file);
        sorted.refused().forEach(outcome::add);
        List<Row> good = sorted.good();
        List<Reading> readings = good.isEmpty() ? List.of() : reader.read(good);
        if (readings.size() != good.size()) {
            throw new IllegalStateException("%d rows of %s were read as %d".formatted(good.size(), file.name(), readings.size()));
        }
        writing.put(readings).forEach(outcome::add);
        return outcome;
    }

    private boolean isFirst(Row row) {
        String key = row.fits() ? file.file().keyOf(row) : null;
        return key == null || seen.add(key);
    }

    private String shownKey(Row row) {
        return String.join(", ", file.file().sheet().key().stream().map(column -> Objects.toString(row.get(column), "")).toList());
    }

    private @Nullable Row next() {
        try {
            return rows.next();
        } catch (IOException | FileFault unreadable) {
            throw cannotRead(file, unreadable);
        }
    }

    private static IllegalStateException cannotRead(ImportFile file, Exception cause) {
        return new IllegalStateException("File '%s' was readable when it was inspected and is not now: %s".formatted(file.name(), cause.getMessage()), cause);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A chunk, sorted into what the modules shall see and what is refused before. */
    record Sorted(List<Row> good, List<RowOutcome> refused) {
    }
}
