package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports and refusals come in the language that the operator's terminal has. */
class LanguageOfTheTerminalTest {

    @ParameterizedTest(name = "LC_ALL={0} LANG={1}: {2}")
    @CsvSource({"'', pt_BR.UTF-8, pt-BR", "en_GB, pt_BR.UTF-8, en-GB", "C.UTF-8, pt_BR.UTF-8,", "'', pt, pt", "'', '',"})
    void asksInTheLanguageOfTheTerminal(String all, String language, String asked) throws IOException {
        try (StubServer server = new StubServer().on("GET /api/v1/imports", 200, "{\"items\":[],\"next\":null}")) {
            var nowhere = new PrintWriter(Writer.nullWriter());

            Commands.commandLine(Map.of("LC_ALL", all, "LANG", language)).setOut(nowhere).setErr(nowhere).execute("imports", "--server", server.url());

            assertThat(server.asked().get(0).language()).isEqualTo(asked);
        }
    }
}
