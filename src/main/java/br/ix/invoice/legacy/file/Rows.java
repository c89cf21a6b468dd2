package br.ix.invoice.legacy.file;

import br.ix.invoice.legacy.file.FileFault.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180), read one after the other; never more than one of them is in memory.
 * The delimiter, {@code ,} or {@code ;}, is the one that stands more often in the header. Public: the steps of an import read it.
 */
public final class Rows implements AutoCloseable {

    private static final int LONGEST_RECORD = 1_000_000;
    private static final int LONGEST_HEADER = 16_000;

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final char delimiter;
    private final Header header;
    private long decodedTwice;

    private Rows(BufferedReader text, Sheet sheet, ColumnNames names) throws IOException, FileFault {
        delimiter = delimiterOf(text);
        bounded = new BoundedReader(text, LONGEST_RECORD);
        parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get().parse(bounded);
        records = parser.iterator();
        CSVRecord first = read(1);
        if (first == null) {
            throw new FileFault(Code.EMPTY_FILE, "The file is empty: it has not even a header");
        }
        header = Header.of(first.toList(), sheet, names);
    }

    public static Rows open(Path file, TextForm form, Sheet sheet, ColumnNames names) throws IOException, FileFault {
        BufferedReader text = new BufferedReader(TextRecognition.reader(file, form), 2 * LONGEST_HEADER);
        try {
            return new Rows(text, sheet, names);
        } catch (IOException | FileFault | RuntimeException refused) {
            text.close();
            throw refused;
        }
    }

    private static char delimiterOf(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(text.read(start), 0);
        text.reset();
        List<String> lines = new String(start, 0, length).lines().limit(1).toList();
        String line = lines.isEmpty() ? "" : lines.get(0);
        return count(line, ';') > count(line, ',') ? ';' : ',';
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    /** The next record that is not an empty line; null behind the last. */
    public @Nullable Row next() throws IOException, FileFault {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            CSVRecord found = read(line);
            if (found == null) {
                return null;
            }
            if (found.size() > 1 || !found.get(0).isBlank()) {
                return new Row(line, header, decoded(found));
            }
        }
    }

    private @Nullable CSVRecord read(long line) throws IOException, FileFault {
        bounded.renew();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof BoundedReader.TooLong) {
                throw new FileFault(Code.RECORD_TOO_LONG, line, "",
                        "The record that begins in line %d is longer than %,d characters: is a quote missing?".formatted(line, LONGEST_RECORD));
            }
            throw new FileFault(Code.MALFORMED_QUOTES, line, "",
                    "The record that begins in line %d has a quote that is not closed, or text behind a closing quote; everything after it would be read wrongly".formatted(line));
        }
    }

    private String[] decoded(CSVRecord found) {
        String[] values = found.values();
        for (int i = 0; i < values.length; i++) {
            String value = EncodedTwice.decode(values[i]);
            decodedTwice += value.equals(values[i]) ? 0 : 1;
            values[i] = value;
        }
        return values;
    }

    public char delimiter() {
        return delimiter;
    }

    /** How many values had been encoded twice, so far. */
    public long decodedTwice() {
        return decodedTwice;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
