package br.ix.invoice.legacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an extraction wrote, as {@code manifest.json} says it. {@code findings} are counts of what the import will stumble over. */
public record ExtractedFiles(String kind, Instant extractedAt, String source, List<ExtractedFile> files, Map<String, Long> findings) {

    /** A file with its rows (without the header), the SHA-256 of its bytes, and the sums of its columns of money. */
    public record ExtractedFile(String name, long rows, String sha256, Map<String, String> sums) {
    }
}
