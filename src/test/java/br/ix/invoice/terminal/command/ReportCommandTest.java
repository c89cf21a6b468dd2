package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** Reports at the terminal, against a server that is really there. */
@IntegrationTest
class ReportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private ApiClient api;

    @Test
    void theAgingIsShownAsOfADay() {
        World world = new World(api);
        String exchange = world.exchange();
        World.Participant participant = world.participant(exchange, world.organisation("Rede Que Paga"));
        new HandWorld(api, world).byHand(participant, "123.45");

        assertThat(run("report", "aging", "--exchange", exchange, "--as-of", "2020-01-01")).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("123.45");
        assertThat(run("report", "aging", "--exchange", exchange)).as(err.toString()).isZero();
        assertThat(out.toString()).contains(participant.billingAccount(), "Rede Que Paga", "123.45", "OVER 90");
        assertThat(run("report")).isEqualTo(2);
        assertThat(run("report", "aging", "--as-of", "yesterday")).isEqualTo(1);
    }

    @Test
    void reportsOfMonthsAndWhoIsLateAreShown() {
        World world = new World(api);
        String exchange = world.exchange();
        new HandWorld(api, world).byHand(world.participant(exchange), "123.45");

        assertThat(run("report", "revenue", "--exchange", exchange)).as(err.toString()).isZero();
        assertThat(run("report", "cash", "--exchange", exchange)).as(err.toString()).isZero();
        assertThat(run("report", "receivables", "--exchange", exchange)).as(err.toString()).isZero();
        assertThat(run("dunning", "--run")).as(err.toString()).isZero();
        assertThat(run("dunning")).as(err.toString()).isZero();
    }

    private int run(String... words) {
        CommandLine line = Commands.commandLine(Map.of("IX_INVOICE_USER", "admin", "IX_INVOICE_PASSWORD", "test-admin"));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(words), Stream.of("--server", api.uri("").toString())).toArray(String[]::new));
    }
}
