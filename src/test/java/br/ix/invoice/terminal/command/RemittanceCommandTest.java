package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code remittance}. */
class RemittanceCommandTest extends StubbedTerminal {

    private static final String MADE = """
            {"id": "r1", "issuer": "ixbr", "bank": "001", "customer": "1234567", "sequence": 7, "titles": 2, "fileName": "001-1234567-000007.rem", "waiting": 0}
            """;
    private static final String TEXT = "00100000\r\n00199999\r\n";

    @TempDir
    private Path folder;

    @Test
    void writesTheFileAsTheBankTakesItAndSaysWhereItIs() throws IOException {
        server.on("POST /api/v1/remittances", 201, MADE).on("GET /api/v1/remittances/r1/file", 200, TEXT);

        assertThat(run("remittance", "ixbr", "--into", folder.toString())).isZero();

        Path file = folder.resolve("001-1234567-000007.rem");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(out.toString()).contains("Remittance r1 of 001: number 7, 2 instructions, written to " + file);
        assertThat(server.asked()).extracting(StubServer.Asked::body).first().asString().contains("\"issuer\":\"ixbr\"");
    }

    @Test
    void whereNothingWaitsNothingIsWrittenAndTheExitIsOne() {
        server.on("POST /api/v1/remittances", 409, "{\"title\":\"nothing-to-send\",\"detail\":\"Nothing of issuer 'ixbr' waits\"}");

        assertThat(run("remittance", "ixbr", "--into", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("Nothing of issuer 'ixbr' waits");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndTheFileCanBeFetchedLater() {
        server.on("POST /api/v1/remittances", 201, MADE).on("GET /api/v1/remittances/r1/file", 200, TEXT);

        assertThat(run("remittance", "ixbr", "--into", folder.resolve("none").toString())).isEqualTo(1);

        assertThat(err.toString()).contains("none");
    }

    @Test
    void withoutAnIssuerTheWordsAreWrong() {
        assertThat(run("remittance")).isEqualTo(2);
        assertThat(server.asked()).isEqualTo(List.of());
    }
}
