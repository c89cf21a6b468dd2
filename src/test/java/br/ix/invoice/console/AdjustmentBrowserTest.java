package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.invoicing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The yearly adjustment in a browser: by an index, seen in money, made, taken back. */
@BrowserTest
class AdjustmentBrowserTest {

    private final ApiClient api;
    private final World world;
    @AutoClose
    private final Visitor browser;

    @Autowired
    AdjustmentBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.api = api;
        this.world = new World(api);
        this.browser = new Visitor(api, password);
    }

    @Test
    void anApproverSeesTheMoneyOfEachParticipantMakesItAndTakesItBack() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        world.subscription(world.participant(exchange, world.organisation("Rede Norte Ltda")), service, "2026-01-01");
        browser.logIn();
        askForTheYear(exchange, service);

        String seen = browser.waitFor("What it would be");
        assertThat(seen).contains("1.04390956", "R$ 690.00", "R$ 720.30", "Rede Norte Ltda", "February 2027", "R$ 690.00 + 30.30");
        browser.picture("adjustment", 1280);
        browser.picture("adjustment", 400);
        assertThat(browser.fitsInto(400)).isTrue();
        assertThat(prices(service)).isEqualTo(1);
        browser.click("Make these prices");
        browser.waitFor("The new prices are made.");
        assertThat(prices(service)).isEqualTo(2);
        browser.click("PT");
        browser.waitFor("Reajuste de preços");
        browser.click("EN");
        browser.click("Take back");
        browser.waitFor("The adjustment is taken back.");
        assertThat(prices(service)).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    private void askForTheYear(String exchange, String service) {
        browser.click("Prices");
        browser.waitFor("Price adjustments");
        browser.click("Adjust prices");
        browser.waitFor("Nothing is changed yet");
        browser.choose("index", "IPCA");
        browser.set("from", "2017-07");
        browser.set("until", "2018-06");
        browser.type("floor", "0");
        browser.choose("exchange", exchange);
        browser.choose("service", service);
        browser.set("validFrom", "2027-02-01");
        browser.click("See what it means");
    }

    private int prices(String service) {
        return api.get("/api/v1/prices?service=" + service).json().path("items").size();
    }
}
