package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code bank-file}. */
class BankFileCommandTest extends StubbedTerminal {

    private static final String FILES = "/api/v1/bank-files";
    private static final String ITEM = """
            {"id": "f1", "state": "%s", "files": ["a.ret"], "message": "Record 5 is short", "agreement": "123", "sameAs": null,
             "missing": {"from": 8, "until": 9}, "progress": {"done": 1, "total": 1, "percent": 100, "etaSeconds": null},
             "counts": {"read": 5, "matched": 2, "unmatched": 1, "duplicate": 0}}
            """;

    @TempDir
    private Path folder;

    @Test
    void uploadsFollowsAndTellsOfAGap() throws IOException {
        server.on("POST " + FILES, 202, ITEM.formatted("UPLOADED")).on("GET " + FILES + "/f1", 200, ITEM.formatted("APPLIED"));

        assertThat(run("bank-file", file("a.ret"), "--follow")).isZero();

        assertThat(out.toString()).contains("APPLIED", "read 5, matched 2, unmatched 1, duplicate 0", "ALARM: files 8 to 9 of agreement '123' never came");
    }

    @Test
    void aRefusedFileIsSaidAndTheExitIsOne() throws IOException {
        server.on("POST " + FILES, 202, ITEM.formatted("UPLOADED")).on("GET " + FILES + "/f1", 200, ITEM.formatted("FAILED"));

        assertThat(run("bank-file", file("a.ret"), "--follow")).isEqualTo(1);

        assertThat(err.toString()).contains("Nothing was applied of a.ret: Record 5 is short");
    }

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnythingIsSent() {
        assertThat(run("bank-file", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(server.asked()).isEmpty();
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x").toString();
    }
}
