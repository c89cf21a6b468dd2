package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** Contracts at the terminal, against a server that is really there. */
@IntegrationTest
class ContractCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private ApiClient api;

    @Test
    void aContractIsDrawnUpSignedAndUnsigned() {
        World world = new World(api);
        String exchange = world.exchange();
        World.Participant network = world.participant(exchange);
        assertThat(run("draw-up", "AS" + network.asn(), "--exchange", exchange)).as(err.toString()).isZero();
        String id = api.get("/api/v1/contracts?asn=" + network.asn()).json().at("/items/0/id").asString();

        assertThat(run("contracts", "--asn", Long.toString(network.asn()), "--unsigned")).isZero();
        assertThat(run("sign", id, "--on", "2026-10-01", "--by", "Ana Silva")).as(err.toString()).isZero();
        assertThat(run("unsign", id, "--reason", "wrong person")).isZero();
        assertThat(run("contracts", id)).isZero();

        assertThat(out.toString()).contains("Contract %s of AS%d at %s (PARTICIPATION): UNSIGNED".formatted(id, network.asn(), exchange),
                id + "  " + network.asn(), "PARTICIPATION): SIGNED", "  signed 2026-10-01 by Ana Silva, until ", ": wrong person");
    }

    @Test
    void whatIsRefusedEndsWithOneAndSaysWhy() {
        String exchange = new World(api).exchange();

        assertThat(run("draw-up", "64500", "--exchange", exchange)).isEqualTo(1);
        assertThat(run("sign", "no-such")).isEqualTo(1);
        assertThat(run("unsign", "no-such")).isEqualTo(2);

        assertThat(err.toString()).contains("There is no participant AS64500 at '%s'".formatted(exchange), "There is no contract 'no-such'", "--reason");
    }

    private int run(String... words) {
        CommandLine line = Commands.commandLine(Map.of("IX_INVOICE_USER", "admin", "IX_INVOICE_PASSWORD", "test-admin"));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(words), Stream.of("--server", api.uri("").toString())).toArray(String[]::new));
    }
}
