package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.remittance.RegisteringWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files for banks as an operator makes and takes them, and what he asks of a bank. */
@IntegrationTest
class RemittancesInConsoleTest {

    private static final String HOME = "/console/remittances";
    private static final String BOLETOS = "/console/boletos";

    @Autowired
    private ApiClient api;
    private ConsoleSession operator;
    private RegisteringWorld world;

    @BeforeEach
    void logIn() {
        operator = ConsoleSession.of("operator", api);
        world = new RegisteringWorld(api);
    }

    @Test
    void anOperatorMakesAFileAndTakesItToTheBank() {
        JsonNode invoice = world.invoice("77.00");
        assertThat(operator.get("/console/bank-files").body()).contains(HOME);
        assertThat(operator.get(HOME).body()).contains(world.issuer + ": 1 ");

        operator.post(HOME, HOME, Map.of("issuer", world.issuer));

        String page = operator.get(HOME).body();
        assertThat(page).contains("001-%s-000001.rem".formatted(world.agreement)).doesNotContain(world.issuer + ": 1 ");
        String file = page.replaceAll("(?s).*?href=\"(/console/remittances/[^\"]+/file)\"[^>]*>001-%s-.*".formatted(world.agreement), "$1");
        assertThat(operator.get(file).body()).contains(world.ourNumber(invoice));
        assertThat(operator.get("/console/invoices/" + invoice.path("id").asString()).body()).contains(BOLETOS + "?state=SENT");
    }

    @Test
    void aRejectedOneIsInTheWorkListAndOneThatWasSentCanBeChanged() {
        JsonNode rejected = new RegisteringWorld(api, null).invoice("5.00");
        JsonNode sent = world.invoice("6.00");
        world.sent();

        assertThat(operator.get(BOLETOS + "?state=REJECTED&limit=500").body()).contains(rejected.path("number").asString(), "CNPJ");
        operator.post(BOLETOS + "?state=SENT&limit=500", BOLETOS + "/" + sent.path("id").asString() + "/instruction",
                Map.of("kind", "DUE_DATE", "dueOn", "2035-01-31", "abatement", ""));
        assertThat(world.registration(sent).path("waiting").toString()).isEqualTo("[\"DUE_DATE\"]");
    }
}
