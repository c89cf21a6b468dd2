package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.psp.PixWorld;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.databind.JsonNode;

/** Charges by PIX at their bank as an operator sees them and has them told again, and the money that came in. */
@IntegrationTest
class PixInConsoleTest {

    private static final String CHARGES = "/console/pix-charges";

    @TempDir
    static Path folder;

    @Autowired
    private ApiClient api;

    @Autowired
    private ConfigurableEnvironment environment;

    @Test
    void anOperatorFindsWhatTheBankRefusedHasItToldAgainAndSeesTheMoney() throws Exception {
        try (PixWorld world = new PixWorld(api, environment, folder)) {
            ConsoleSession operator = ConsoleSession.of("operator", api);
            world.bank.refuse(400);
            JsonNode invoice = world.invoice("77.00");
            world.await(invoice, "REJECTED");
            assertThat(operator.get("/console/payments").body()).contains(CHARGES);
            assertThat(operator.get(CHARGES + "?state=REJECTED&limit=500").body()).contains(invoice.path("number").asString(), "not today");
            assertThat(operator.get("/console/invoices/" + PixWorld.id(invoice)).body()).contains(CHARGES + "?state=REJECTED");
            world.bank.refuse(0);
            assertThat(operator.get(CHARGES + "?state=CANCELLED").body()).doesNotContain("No PIX charge yet.");

            operator.post(CHARGES + "?state=REJECTED&limit=500", CHARGES + "/" + PixWorld.id(invoice) + "/retry", Map.of());
            world.await(invoice, "REGISTERED");

            String paid = world.bank.pay(PixWorld.txid(invoice), "77.00");
            world.tell(paid);
            JsonNode booked = world.awaitNotification(paid, "BOOKED");
            assertThat(operator.get("/console/pix-money?state=BOOKED&limit=500").body()).contains(paid, "/console/payments/" + booked.path("payment").asString());
            assertThat(ConsoleSession.of("administrator", api).get("/console/issuers").body()).contains("name=\"psp\" value=\"" + world.psp + "\"");
        }
    }
}
