package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {

    private static final Map<String, String> PASSWORD = Map.of("OLD_PASSWORD", "s3cret-word");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aKindThatCannotBeExtractedIsAWrongWord() {
        int code = run(PASSWORD, "portfolio");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("'portfolio' cannot be extracted: say meu-ix or invoice");
    }

    @Test
    void aVariableThatIsNotThereIsNamed() {
        int code = run(Map.of(), "meu-ix");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("no variable 'OLD_PASSWORD'");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldWithoutSecretsAndNothingIsWritten() {
        int code = run(PASSWORD, "meu-ix");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("There is no connection to the database 'jdbc:mariadb://127.0.0.1:1/ptt'").doesNotContain("s3cret-word", "2345");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsToldWhichCanBeRead() {
        int code = run(PASSWORD, "invoice", "jdbc:oracle:thin:@somewhere");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("'jdbc:oracle:thin:@somewhere' is of no database that can be read: give jdbc:mysql://");
    }

    private int run(Map<String, String> environment, String kind) {
        return run(environment, kind, "jdbc:mariadb://127.0.0.1:1/ptt?connectTimeout=2345");
    }

    private int run(Map<String, String> environment, String kind, String url) {
        CommandLine line = Commands.commandLine(environment);
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute("extract", kind, "--url", url, "--user", "reader",
                "--password-env", "OLD_PASSWORD", "--out", folder.toString());
    }
}
