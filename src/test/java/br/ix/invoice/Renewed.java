package br.ix.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a test derives and others read. It must be what the test finds now; {@code -Dhouse.renew=true} writes it anew. */
public record Renewed(Path file) {

    public void isNow(String content) throws IOException {
        if (Boolean.getBoolean("house.renew")) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").as(file + " is no longer what follows from the sources: run this test with -Dhouse.renew=true").isEqualTo(content);
    }
}
