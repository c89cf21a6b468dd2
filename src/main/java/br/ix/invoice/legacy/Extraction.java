package br.ix.invoice.legacy;

import br.ix.invoice.legacy.extract.ExtractJob;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads the database of an old system into the files that an import takes. Needs neither a server nor tables of ours, and writes nothing there. */
public record Extraction(String kind, OldDatabase database, Path folder) {

    /** The old systems that can be read; {@code batch-jobs/extract-<kind>} says how. */
    public static final List<String> KINDS = List.of("meu-ix", "invoice");

    /** Told while rows are written: which file of how many, and how many rows it has by now. */
    public interface Progress {
        void at(String file, int number, int of, long rows);
    }

    /**
     * Writes the files and, last, {@code manifest.json}; where it fails, none of its files is there under its name.
     *
     * @param clock gives the instant in the manifest and in names of files
     */
    public ExtractedFiles run(Clock clock, Progress progress) throws ExtractionFailed {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return new ExtractJob(this, now, progress).run();
    }
}
