package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.invoicing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A tax rule as a person makes it and ends it. */
@BrowserTest
class TaxRulesInBrowserTest {

    private final World world;
    @AutoClose
    private final Visitor browser;

    @Autowired
    TaxRulesInBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.world = new World(api);
        this.browser = new Visitor(api, password);
    }

    @Test
    void aRuleIsMadeAndReadInBothLanguages() {
        String service = world.monthlyService();
        browser.logIn();

        browser.click("Tax rules");
        browser.type("code", "ISS");
        browser.type("name", "ISS of " + service);
        browser.choose("kind", "GROSS_UP");
        browser.type("ratePercent", "5");
        browser.set("validFrom", "2026-01-01");
        browser.click("Only for");
        browser.type("service", service);
        browser.click("Make the rule");

        assertThat(browser.waitFor("The tax rule is made.")).contains("ISS of " + service, "por dentro", "5 %", "service " + service);
        browser.picture("tax-rules", 1280);
        browser.open("/console/tax-rules?code=ISS&lang=pt");
        assertThat(browser.waitFor("Regras de impostos")).contains("serviço " + service, "Nova regra");
        assertThat(browser.complaints()).isEmpty();
    }
}
