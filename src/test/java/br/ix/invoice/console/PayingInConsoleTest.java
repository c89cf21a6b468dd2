package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.PayingWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Boleto and PIX in the console. */
@IntegrationTest
class PayingInConsoleTest {

    private static final String ISSUERS = "/console/issuers";

    @Autowired
    private ApiClient api;

    @Test
    void anAdministratorSaysWhereAnIssuerIsPaidAndSeesItAtOnce() {
        PayingWorld at = new PayingWorld(api, null, null);
        Map<String, String> form = new HashMap<>(Map.of("bank", "001", "agreement", "7654321", "wallet", "17", "key", "12ABC34501DE35",
                "name", "IX EXEMPLO", "city", "SAO PAULO", "agency", "", "account", ""));
        String accounts = ISSUERS + "/" + at.issuer + "/accounts";

        String done = ConsoleSession.of("administrator", api).post(ISSUERS, accounts, form).body();
        form.put("wallet", "");
        String refused = ConsoleSession.of("administrator", api).post(ISSUERS, accounts, form).body();

        assertThat(done).contains("Where it is paid is saved.", "76543210000000001", "br.gov.bcb.pix011412ABC34501DE35");
        assertThat(refused).contains("is required by the bank");
        assertThat(api.get("/api/v1/issuers/" + at.issuer).json().path("boleto").path("wallet").asString()).isEqualTo("17");
        assertThat(ConsoleSession.of("operator", api).get(ISSUERS).body()).contains("76543210000000001").doesNotContain(accounts);
        assertThat(ConsoleSession.of("operator", api).post(ISSUERS, accounts, form).statusCode()).isEqualTo(403);
    }

    @Test
    void anInvoiceShowsWhatItIsPaidBy() {
        JsonNode invoice = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX).invoice("690.00");

        String page = ConsoleSession.of("viewer", api).get("/console/invoices/" + invoice.path("id").asString()).body();

        assertThat(page).contains(invoice.path("boleto").path("typedLine").asString(), invoice.path("pix").path("payload").asString(),
                "data:image/svg+xml;base64,");
    }
}
