package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A frontend developer at the page of the API: finds, copies, gets a key, tries. */
@BrowserTest
class ApiPageInBrowserTest {

    private final ApiClient api;
    @AutoClose
    private final Visitor browser;

    @Autowired
    ApiPageInBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.api = api;
        this.browser = new Visitor(api, password);
    }

    @Test
    void aCollectionIsFoundItsExampleCopiedAKeyMadeAndACallTried() {
        readWithoutLogin();
        findTheInvoices();
        copyTheExample();
        browser.logIn();
        String key = makeAKey();
        tryIt();
        assertThat(api.withKey(key).get("/api/v1/exchanges?limit=1").status()).isEqualTo(200);
        assertThat(api.withKey(key).post("/api/v1/exchanges", "{}").status()).as("it only reads").isEqualTo(403);
        lookAProblemUp();
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    private void readWithoutLogin() {
        browser.open("/api/v1/");
        assertThat(browser.waitFor("Find a collection")).contains("A key to try it with", "Make a key", "invoices", "for who is logged in as administrator");
        assertThat(browser.fitsInto(360)).isTrue();
        browser.picture("api-page", 1280);
        browser.picture("api-page", 360);
    }

    private void findTheInvoices() {
        browser.find("#find").sendKeys("credit notes explain");
        assertThat(browser.find("#invoices").isDisplayed()).isTrue();
        assertThat(browser.find("#clock").isDisplayed()).isFalse();
        browser.find("#find").sendKeys("\n");
        assertThat(browser.waitFor("Parameters of the list")).contains("paymentState", "listInvoices", "Cancel an issued document");
        browser.picture("api-page-invoices", 1280);
        browser.picture("api-page-invoices", 360);
        assertThat(browser.fitsInto(360)).isTrue();
    }

    private void copyTheExample() {
        browser.find("#invoices button.copy").click();
        browser.waitFor("Copied");
        assertThat(browser.find("#curl-listInvoices").getText()).startsWith("curl -H \"Authorization: Bearer $KEY\" \"http://127.0.0.1:");
    }

    private String makeAKey() {
        browser.open("/api/v1/#exchanges");
        browser.find("#key-maker form#trial button").click();
        browser.waitFor("export KEY=ixi_");
        browser.picture("api-page-key", 1280);
        return browser.find("#key-text").getText().replace("export KEY=", "");
    }

    private void tryIt() {
        api.post("/api/v1/exchanges", Map.of("code", "tried", "name", "Tried", "city", "Recife", "state", "PE", "country", "BR", "timeZone", "America/Recife", "currency", "BRL"));
        browser.find("#exchanges form.try button").click();
        assertThat(browser.waitFor("\"items\"")).contains("\"timeZone\"");
        browser.picture("api-page-tried", 1280);
    }

    private void lookAProblemUp() {
        browser.open("/problems/live-run-exists");
        assertThat(browser.waitFor("What to do")).contains("A run is live for the exchange");
        assertThat(browser.fitsInto(360)).isTrue();
        browser.picture("problems-page", 1280);
        assertThat(browser.address()).endsWith("/problems#live-run-exists");
    }
}
