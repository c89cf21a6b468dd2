package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person sets a second factor up with a telephone and logs in with it. */
@BrowserTest
class SecondFactorInBrowserTest {

    private static final String PASSWORD = "a-long-password";

    private final ApiClient api;
    private final String name = "phone-" + UUID.randomUUID();
    @AutoClose
    private final Visitor browser;

    @Autowired
    SecondFactorInBrowserTest(ApiClient api) {
        this.api = api;
        this.browser = new Visitor(api, PASSWORD);
    }

    @Test
    void theFactorIsSetUpAndAskedAtTheNextLogin() {
        String id = api.post("/api/v1/users", Map.of("name", name, "role", "administrator", "password", PASSWORD)).json().path("id").asString();
        giveNameAndPassword();
        browser.waitFor("Next to bill");

        AuthenticatorApp app = photographTheSecret();
        String recoveryCode = switchOnByTheFirstCode(app);
        logInWith(app.code(1), "Next to bill");
        seeItInTheListOfUsers(id);
        logInWith(recoveryCode, "Next to bill");
        logInWith("000000", "The code is wrong");
        assertThat(browser.complaints()).isEmpty();
    }

    private AuthenticatorApp photographTheSecret() {
        browser.open("/console/me").click("Set up a second factor");
        browser.waitFor("a stolen password alone opens nothing");
        browser.click("Set it up");
        browser.waitFor("1. Photograph this code");
        browser.picture("second-factor-enrolment", 1280);
        browser.picture("second-factor-enrolment", 400);
        String typed = browser.find("#secret").getText();
        assertThat(QrPhoto.of(browser.find("svg.qr"))).isEqualTo("otpauth://totp/ix-invoice:%s?secret=%s&issuer=ix-invoice&algorithm=SHA1&digits=6&period=30"
                .formatted(name, typed.replace(" ", "")));
        return AuthenticatorApp.withSecret(typed);
    }

    private String switchOnByTheFirstCode(AuthenticatorApp app) {
        browser.type("code", app.code(0));
        browser.click("Switch it on");
        browser.waitFor("The second factor is on.");
        browser.picture("second-factor-codes", 1280);
        return browser.find("#codes li").getText();
    }

    private void logInWith(String code, String expected) {
        browser.click("Log out");
        browser.waitFor("You are logged out.");
        giveNameAndPassword();
        browser.waitFor("one of your recovery codes");
        browser.type("code", code);
        browser.picture("login-code", 1280);
        browser.click("Log in");
        browser.waitFor(expected);
    }

    private void seeItInTheListOfUsers(String id) {
        browser.open("/console/users?lang=pt&limit=500");
        assertThat(browser.waitFor("Segundo fator")).contains(name);
        browser.open("/console/users/" + id).waitFor("Desligar o segundo fator");
        browser.picture("users", 1280);
        browser.open("/?lang=en").waitFor("Next to bill");
    }

    private void giveNameAndPassword() {
        browser.open("/login");
        browser.type("username", name);
        browser.type("password", PASSWORD);
        browser.click("Log in");
    }
}
