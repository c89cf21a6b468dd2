package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.ExtractedFiles;
import br.ix.invoice.legacy.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the files go. Unfinished ones lie in a folder of their own below it; what an extraction that was killed left there is removed by the
 * next one. A manifest is there only beside the files that it names.
 */
final class TargetFolder {

    private static final String MANIFEST = "manifest.json";

    private final Extraction extraction;
    private final Instant now;
    private final Path unfinished;

    TargetFolder(Extraction extraction, Instant now) {
        this.extraction = extraction;
        this.now = now;
        this.unfinished = extraction.folder().resolve(".unfinished-" + extraction.kind());
    }

    Instant now() {
        return now;
    }

    Path unfinished(String name) {
        return unfinished.resolve(name);
    }

    @Nullable RepeatStatus clear(StepContribution contribution, ChunkContext context) throws IOException {
        remove();
        Files.createDirectories(unfinished);
        return RepeatStatus.FINISHED;
    }

    /** Gives the files their names; the manifest of before goes first, and the new one comes last. */
    ExtractedFiles name(List<ExtractedFiles.ExtractedFile> files, CountFindings findings) throws IOException {
        var manifest = new ExtractedFiles(extraction.kind(), now, extraction.database().shown(), files, findings.counted());
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(unfinished(MANIFEST), json.writeValueAsString(manifest) + "\n");
        Files.deleteIfExists(extraction.folder().resolve(MANIFEST));
        for (ExtractedFiles.ExtractedFile file : files) {
            move(file.name());
        }
        move(MANIFEST);
        remove();
        return manifest;
    }

    private void move(String name) throws IOException {
        Files.move(unfinished(name), extraction.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a failure: nothing unfinished stays. */
    void abandon() {
        try {
            remove();
        } catch (IOException remains) {
            // The failure itself is told; the next extraction removes what is left.
        }
    }

    private void remove() throws IOException {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (Stream<Path> left = Files.list(unfinished)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(unfinished);
    }
}
