package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource
    void eachReasonHasASentenceAndAnEntryInTheReference(Reason reason) throws IOException {
        String reference = Files.readString(Path.of("docs/reference/parked.md"));

        assertThat(reference).contains("| `" + reason + "` |");
        assertThat(reason.sentence()).endsWith(".");
    }
}
