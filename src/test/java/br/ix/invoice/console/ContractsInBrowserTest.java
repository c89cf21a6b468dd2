package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.invoicing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A contract as a person draws it up, reads it, signs it and takes the signature back. */
@BrowserTest
class ContractsInBrowserTest {

    private final World world;
    @AutoClose
    private final Visitor browser;

    @Autowired
    ContractsInBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.world = new World(api);
        this.browser = new Visitor(api, password);
    }

    @Test
    void aContractIsDrawnUpSignedAndUnsigned() {
        String exchange = world.exchange();
        World.Participant network = world.participant(exchange);
        browser.logIn();

        drawsUp(network.asn(), exchange);
        assertThat(browser.fetch(browser.find("a[href$='/document']").getAttribute("href"))).startsWith("200 %PDF-1.");
        browser.picture("contract", 1280);
        assertThat(browser.fitsInto(390)).isTrue();
        browser.type("signedBy", "Ana Silva");
        browser.click("Sign");
        assertThat(browser.waitFor("The contract is signed.")).contains("Ana Silva");
        browser.click("Take");
        browser.type("reason", "wrong person");
        browser.find("button.danger").click();
        assertThat(browser.waitFor("The signature is taken back.")).contains("wrong person");

        browser.open("/console/contracts?lang=pt&state=UNSIGNED&asn=" + network.asn());
        assertThat(browser.waitFor("Contratos")).contains(Long.toString(network.asn()));
        browser.picture("contracts", 1280);
        assertThat(browser.fitsInto(390)).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    private void drawsUp(long asn, String exchange) {
        browser.open("/console/contracts?exchange=" + exchange);
        browser.find("#new-asn").sendKeys("AS" + asn);
        browser.find(".columns form[method=post] button").click();
        browser.waitFor("The contract is drawn up.");
    }
}
