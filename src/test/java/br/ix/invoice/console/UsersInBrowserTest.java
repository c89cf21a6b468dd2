package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes a colleague, who comes in with the first password and changes it. */
@BrowserTest
class UsersInBrowserTest {

    private static final String PASSWORD = "a-long-password";

    private final ApiClient api;
    private final String administrator = "chief-" + UUID.randomUUID();
    private final String name = "new-" + UUID.randomUUID();
    @AutoClose
    private final Visitor browser;

    @Autowired
    UsersInBrowserTest(ApiClient api) {
        this.api = api;
        this.browser = new Visitor(api, PASSWORD);
    }

    @Test
    void aColleagueIsMadeAndComesIn() {
        assertThat(api.post("/api/v1/users", Map.of("name", administrator, "role", "administrator", "password", PASSWORD)).status()).isEqualTo(201);
        logIn(administrator, PASSWORD);
        browser.waitFor("Next to bill");

        String first = makeTheColleague();
        browser.click("Log out");
        browser.waitFor("You are logged out.");
        logIn(name, first);
        changeThePassword(first);
        browser.open("/").waitFor("Next to bill");
        assertThat(browser.complaints()).isEmpty();
    }

    private String makeTheColleague() {
        browser.open("/console/users");
        browser.type("name", name);
        browser.choose("role", "operator");
        browser.picture("users-new", 400);
        browser.click("Make this user");
        browser.waitFor("it is shown now and never again");
        browser.waitFor("User: created");
        browser.picture("user", 1280);
        browser.picture("user", 400);
        return browser.find("#secret").getText();
    }

    private void changeThePassword(String first) {
        browser.waitFor("Somebody else knows this password");
        browser.picture("own-password", 1280);
        browser.type("present", first);
        browser.type("wanted", "three green frogs");
        browser.type("again", "three green frogs");
        browser.click("Change it");
        browser.waitFor("Your password was changed");
    }

    private void logIn(String user, String password) {
        browser.open("/login");
        browser.type("username", user);
        browser.type("password", password);
        browser.click("Log in");
    }
}
