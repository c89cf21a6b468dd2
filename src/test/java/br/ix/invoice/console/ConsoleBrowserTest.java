package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The operator's month in a browser. */
@BrowserTest
class ConsoleBrowserTest {

    private final World world;
    @AutoClose
    private final Visitor browser;

    @Autowired
    ConsoleBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.world = new World(api);
        this.browser = new Visitor(api, password);
    }

    @Test
    void anOperatorBillsAMonthAndLooksAtAnInvoice() {
        String exchange = anExchangeWithTwoNetworksOfWhichOneHasNoPrice();
        logIn();
        lookAtTheFirstPage();
        requestTheMonth(exchange);
        seeTheCountsAddUpAndWhyOneIsParked();
        approveWhatWasLookedAt();
        openTheInvoice();
        seeALineExplainItself();
        getItsDocument();
        readItInPortuguese();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyPageFitsADeskAndAPhone() {
        logIn();
        for (String page : new String[] {"/", "/console/runs", "/console/invoices", "/console/participants", "/console/adjustments",
            "/console/adjustments/new", "/console/tax-rules", "/console/issuers", "/console/imports", "/console/messages"}) {
            browser.open(page);
            assertThat(browser.fitsInto(1280)).as(page).isTrue();
            assertThat(browser.fitsInto(400)).as(page).isTrue();
            browser.picture("page" + page.replace('/', '-'), 1280);
            browser.picture("page" + page.replace('/', '-'), 400);
        }
    }

    @Test
    void theHeadShowsEveryPlaceInBothLanguages() {
        logIn();
        browser.open("/?lang=pt");
        boolean portuguese = browser.showsAllPlaces(1280);
        browser.picture("head-pt", 1280);
        browser.open("/?lang=en");
        assertThat(portuguese).isTrue();
        assertThat(browser.showsAllPlaces(1280)).isTrue();
        assertThat(browser.showsAllPlaces(1024)).isTrue();
        browser.picture("head", 1280);
    }

    private String anExchangeWithTwoNetworksOfWhichOneHasNoPrice() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        world.price(port, exchange, "690.00");
        Participant billed = world.participant(exchange, world.organisation("Conexão Ágil Serviços de Telecomunicações Ltda"));
        world.subscription(billed, port, "2026-10-11");
        world.subscription(world.participant(exchange, world.organisation("Rede Sul Internet S.A.")), world.monthlyService(), "2026-10-01");
        return exchange;
    }

    private void logIn() {
        browser.open("/login").picture("login", 1280);
        browser.logIn();
    }

    private void lookAtTheFirstPage() {
        assertThat(browser.text()).contains("Overview", "Last posted run", "Live runs");
    }

    private void requestTheMonth(String exchange) {
        browser.click("Billing runs");
        browser.set("period", "2026-10");
        browser.choose("exchange", exchange);
        browser.click("Request");
        browser.waitFor("October 2026, Exchange " + exchange);
        browser.waitFor("Awaiting approval");
    }

    private void seeTheCountsAddUpAndWhyOneIsParked() {
        assertThat(browser.find(".equation").getText().replaceAll("\\s+", " ")).isEqualTo("due 2 = billed 1 + nothing due 0 + parked 1 + failed 0");
        assertThat(browser.text()).contains("R$ 467.42", "Rede Sul Internet S.A.", "A service has no price on a day on which it was used",
                "Add one that is valid on that day, then redraft.", "Conexão Ágil Serviços de Telecomunicações Ltda");
        assertThat(browser.has("progress")).isFalse();
        browser.picture("run-drafted", 1280);
        browser.picture("run-drafted", 400);
    }

    private void approveWhatWasLookedAt() {
        browser.click("Approve…");
        assertThat(browser.waitFor("Bound to this content")).contains("Approving issues the drafted documents of October 2026 (accounts: 1) with numbers", "R$ 467.42");
        browser.picture("approval", 1280);
        browser.click("Approve and issue");
        browser.waitFor("Posted");
        browser.picture("run-posted", 1280);
    }

    private void openTheInvoice() {
        browser.click("IXBR01");
        assertThat(browser.waitFor("Lines")).contains("Conexão Ágil Serviços de Telecomunicações Ltda", "October 2026", "21 of 31", "R$ 467.42");
    }

    private void seeALineExplainItself() {
        assertThat(browser.find("details.explain p").isDisplayed()).isFalse();
        browser.click("How this came about");
        assertThat(browser.find("details.explain p").getText()).contains("690.00").contains("467.42");
        browser.picture("invoice", 1280);
        browser.picture("invoice", 400);
    }

    private void getItsDocument() {
        assertThat(browser.fetch(browser.find("#document").getAttribute("href"))).startsWith("200 %PDF");
    }

    private void readItInPortuguese() {
        browser.click("PT");
        assertThat(browser.waitFor("Faturas")).contains("Vencimento", "R$ 467,42", "Outubro de 2026", "21 de 31");
        browser.picture("invoice-pt", 1280);
        assertThat(browser.open("/console/runs").text()).contains("Faturamentos");
    }
}
