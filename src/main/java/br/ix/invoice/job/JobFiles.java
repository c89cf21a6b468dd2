package br.ix.invoice.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definitions in {@code batch-jobs/} that an operator adapts, read anew each time, so that what is changed counts from the next reading on. */
public final class JobFiles {

    private JobFiles() {
    }

    /** That of a name ({@code batch-jobs/…}): in the working directory, else in {@code home}, else in the program; null where it is nowhere. */
    public static @Nullable InputStream open(String name, Path home) throws IOException {
        for (Path candidate : List.of(Path.of(name), home.resolve(name))) {
            if (Files.isRegularFile(candidate)) {
                return Files.newInputStream(candidate);
            }
        }
        return JobFiles.class.getResourceAsStream("/" + name);
    }
}
