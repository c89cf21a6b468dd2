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

/** Waivers at the terminal, against a server that is really there. */
@IntegrationTest
class WaiverCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private ApiClient api;

    @Test
    void daysAreLookedAtWaivedShownAndTakenBack() {
        World world = new World(api);
        String subscription = world.subscription(world.participant(world.exchange()), world.monthlyService(), "2026-09-01");
        String waivers = "/api/v1/subscriptions/" + subscription + "/waivers";

        assertThat(run("waive", subscription, "--from", "2026-09-01", "--reason", "new member", "--preview")).as(err.toString()).isZero();
        assertThat(api.get(waivers).json().get("items")).isEmpty();
        assertThat(run("waive", subscription, "--from", "2026-09-01", "--until", "2026-09-15", "--percent", "50", "--reason", "new member")).as(err.toString()).isZero();
        String id = api.get(waivers).json().at("/items/0/id").asString();
        assertThat(run("waivers", subscription)).isZero();
        assertThat(run("unwaive", subscription, id, "--preview")).as(err.toString()).isZero();
        assertThat(api.get(waivers).json().get("items")).hasSize(1);
        assertThat(run("unwaive", subscription, id)).as(err.toString()).isZero();

        assertThat(api.get(waivers).json().get("items")).isEmpty();
        assertThat(out.toString()).contains("Waiver " + id + " is granted.", "2026-09-15", "new member", "Waiver " + id + " is taken back.");
    }

    @Test
    void whatIsRefusedEndsWithOneAndSaysWhy() {
        assertThat(run("waive", "no-such", "--from", "2026-09-01", "--reason", "x")).isEqualTo(1);
        assertThat(run("unwaive", "no-such", "neither")).isEqualTo(1);
        assertThat(run("waive", "no-such", "--from", "2026-09-01")).isEqualTo(2);

        assertThat(err.toString()).contains("no-such", "--reason");
    }

    private int run(String... words) {
        CommandLine line = Commands.commandLine(Map.of("IX_INVOICE_USER", "admin", "IX_INVOICE_PASSWORD", "test-admin"));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(words), Stream.of("--server", api.uri("").toString())).toArray(String[]::new));
    }
}
