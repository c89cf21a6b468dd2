package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.ExtractedFiles.ExtractedFile;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** A file that is being written: CSV in UTF-8 with a header. It counts, sums and digests what it writes. */
final class UnfinishedFile implements ItemStreamWriter<List<String>> {

    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Path path;
    private final FileDefinition definition;
    private final LongConsumer progress;
    private final MessageDigest digest = sha256();
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private final List<String> columns;
    private long rows;
    private @Nullable CSVPrinter printer;
    private boolean closed;
    private @Nullable IOException broken;

    UnfinishedFile(Path path, FileDefinition definition, LongConsumer progress) {
        this.path = path;
        this.definition = definition;
        this.progress = progress;
        this.columns = new ArrayList<>(definition.columns().keySet());
    }

    FileDefinition definition() {
        return definition;
    }

    Path path() {
        return path;
    }

    @Override
    public void open(ExecutionContext context) {
        if (printer != null) {
            return;
        }
        try {
            var bytes = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest);
            printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), FORM);
            printer.printRecord(columns);
            definition.sums().forEach(column -> sums.put(column, BigDecimal.ZERO));
            progress.accept(0);
        } catch (IOException unwritable) {
            throw new ItemStreamException(unwritable);
        }
    }

    @Override
    public void write(Chunk<? extends List<String>> chunk) throws IOException {
        for (List<String> row : chunk) {
            printer.printRecord(row);
            definition.sums().forEach(column -> sums.merge(column, number(row.get(columns.indexOf(column))), BigDecimal::add));
        }
        rows += chunk.size();
        progress.accept(rows);
    }

    /** What is no number counts nothing: the import says so of its line. */
    private static BigDecimal number(String value) {
        try {
            return value.isBlank() ? BigDecimal.ZERO : new BigDecimal(value.strip());
        } catch (NumberFormatException noNumber) {
            return BigDecimal.ZERO;
        }
    }

    @Override
    public void close() {
        if (printer == null || closed) {
            return;
        }
        closed = true;
        try {
            printer.close(true);
        } catch (IOException unwritable) {
            broken = unwritable;
        }
    }

    /** What stands in the file; fails where its last bytes could not be written. */
    ExtractedFile finished(String name) throws IOException {
        if (broken != null) {
            throw broken;
        }
        Map<String, String> told = new LinkedHashMap<>();
        sums.forEach((column, sum) -> told.put(column, sum.toPlainString()));
        return new ExtractedFile(name, rows, HexFormat.of().formatHex(digest.digest()), told);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
