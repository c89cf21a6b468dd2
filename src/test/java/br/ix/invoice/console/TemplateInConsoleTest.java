package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.PayingWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an administrator changes what documents of an issuer look like, and who it is in its e-invoices. */
@IntegrationTest
class TemplateInConsoleTest {

    @Autowired
    private ApiClient api;

    @Test
    void anAdministratorLooksAtAPreviewAndSaves() {
        String page = "/console/issuers/" + new PayingWorld(api, null, null).issuer + "/template";
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        ConsoleSession operator = ConsoleSession.of("operator", api);
        Map<String, String> form = Map.of("version", "0", "accent", "#b35236", "headerPt", "Telefone 11", "totalBand", "true", "pixFirst", "true");

        assertThat(administrator.get(page).body()).contains("Look of the documents", "Preview", "{number} {payer}");
        assertThat(operator.post(page, page + "/preview", form).body()).startsWith("%PDF");
        assertThat(operator.post(page, page, form).statusCode()).isEqualTo(403);
        assertThat(administrator.post(page, page, form).body()).contains("Documents look like this from now on.", "Telefone 11", "#b35236");
        assertThat(administrator.post(page, page, form).body()).contains("read it again");
        assertThat(administrator.get(page + "?lang=pt").body()).contains("Aparência dos documentos");
    }

    @Test
    void anAdministratorAsksForEInvoicesAndTakesThatBack() {
        String issuer = new PayingWorld(api, null, null).issuer;
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        String home = "/console/issuers";

        assertThat(administrator.post(home, home + "/" + issuer + "/e-invoice", Map.of("country", "DE", "vatId", "DE123456789")).body()).contains("The e-invoice was changed.");
        assertThat(api.get("/api/v1/issuers/" + issuer).json().path("eInvoice").path("vatId").asString()).isEqualTo("DE123456789");
        assertThat(administrator.post(home, home + "/" + issuer + "/e-invoice", Map.of("country", "", "vatId", "")).body()).contains("The e-invoice was changed.");
        assertThat(api.get("/api/v1/issuers/" + issuer).json().path("eInvoice").isNull()).isTrue();
    }
}
