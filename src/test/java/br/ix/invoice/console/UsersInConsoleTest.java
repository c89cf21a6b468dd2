package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes a person, who comes in, and is looked after. */
@IntegrationTest
class UsersInConsoleTest {

    private static final String USERS = "/console/users";
    private static final String OWN = "/console/me/password";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final ApiClient api;
    private final String name = "person-" + UUID.randomUUID();
    private ConsoleSession administrator;
    private HttpResponse<String> made;
    private String page;
    private String firstPassword;

    @Autowired
    UsersInConsoleTest(ApiClient api) {
        this.api = api;
    }

    @BeforeEach
    void aPersonIsMade() {
        administrator = ConsoleSession.of("administrator", api);
        made = administrator.post(USERS, USERS, Map.of("name", name, "role", "operator", "password", ""));
        page = made.uri().getPath();
        firstPassword = found(SECRET, made.body());
    }

    @Test
    void theFirstPasswordIsShownOnceAndOpensOnlyThePageWhereItIsChanged() {
        ConsoleSession person = ConsoleSession.ofNobody(api);

        assertThat(made.body()).contains("The user was made.", "password to change");
        assertThat(firstPassword).hasSize(20);
        assertThat(administrator.get(page).body()).doesNotContain(firstPassword);
        assertThat(person.give(name, firstPassword).uri().getPath()).isEqualTo(OWN);
        assertThat(person.get("/console/runs").body()).contains("Somebody else knows this password").doesNotContain("Next to bill");
        assertThat(person.get("/console/me/second-factor").uri().getPath()).isEqualTo(OWN);
        assertThat(Scene.problem(api.as(name, firstPassword).get("/api/v1/exchanges"))).isEqualTo("401 password-change-required");
        assertThat(change(person, firstPassword, "three green frogs").body()).contains("Your password was changed");
        assertThat(person.get("/console/runs").uri().getPath()).isEqualTo("/console/runs");
        assertThat(api.as(name, "three green frogs").get("/api/v1/exchanges").status()).isEqualTo(200);
        assertThat(administrator.get(page).body()).doesNotContain("password to change");
    }

    @Test
    void aChangeOfTheOwnPasswordEndsTheOtherSessionsOnly() {
        ConsoleSession person = settledPerson();
        ConsoleSession elsewhere = ConsoleSession.ofNobody(api);
        assertThat(elsewhere.give(name, "three green frogs").uri().getPath()).isEqualTo("/");

        change(person, "three green frogs", "four blue frogs");

        assertThat(person.get("/console/runs").uri().getPath()).isEqualTo("/console/runs");
        assertThat(elsewhere.get("/console/runs").uri().getPath()).isEqualTo("/login");
        assertThat(actions()).containsExactly("user.password-changed by " + name, "user.password-changed by " + name, "user.created by " + administratorsName());
    }

    @Test
    void theNewPasswordKeepsTheRulesAndThePresentOneIsAsked() {
        ConsoleSession person = settledPerson();

        assertThat(change(person, "three red frogs", "four blue frogs").body()).contains("The present password is wrong");
        assertThat(person.post(OWN, OWN, Map.of("present", "three green frogs", "wanted", "four blue frogs", "again", "four blue dogs")).body())
                .contains("its repetition differ");
        assertThat(change(person, "three green frogs", "three green frogs").body()).contains("is the present one");
        assertThat(change(person, "three green frogs", "Password1").body()).contains("one of the first that are tried");
        assertThat(change(person, "three green frogs", name + "!").body()).contains("contains the name of the user");
        assertThat(change(person, "three green frogs", "frogs").body()).contains("is too short");
        assertThat(change(person, "three green frogs", "frogs ".repeat(13)).body()).contains("is too long");
        assertThat(person.get(OWN + "?lang=pt").body()).contains("Nenhuma das que se tentam primeiro");
        assertThat(api.get("/api/v1/logins?outcome=FAILURE&user=" + name).text()).contains("WRONG_PASSWORD");
        assertThat(ConsoleSession.ofNobody(api).give(name, "three green frogs").uri().getPath()).isEqualTo("/");
    }

    @Test
    void roleLockSessionsAndPasswordAreSetAndEndTheSessions() {
        ConsoleSession person = settledPerson();

        assertThat(deed("role", Map.of("role", "approver")).body()).contains("The role was changed");
        assertThat(isOut(person)).isTrue();
        person.give(name, "three green frogs");
        assertThat(deed("session-removal", Map.of()).body()).contains("The sessions of this user ended.");
        assertThat(isOut(person)).isTrue();
        person.give(name, "three green frogs");
        assertThat(deed("lock", Map.of()).body()).contains("The user is locked", ">locked<");
        assertThat(isOut(person)).isTrue();
        assertThat(person.give(name, "three green frogs").body()).contains("User or password is wrong");
        assertThat(deed("lock-removal", Map.of()).body()).contains("The user is unlocked.");
        assertThat(person.give(name, "three green frogs").uri().getPath()).isEqualTo("/console/runs");
        assertThat(api.get("/api/v1/logins?outcome=FAILURE&user=" + name).text()).contains("USER_LOCKED");
        assertThat(deed("first-password", Map.of("password", "five old frogs")).body()).contains("There is a new first password").doesNotContain("five old frogs");
        assertThat(isOut(person)).isTrue();
        assertThat(person.give(name, "five old frogs").uri().getPath()).isEqualTo(OWN);
    }

    @Test
    void whoLookedAtAnOlderStateChangesNothingNorDoesAnotherRole() {
        String looked = found(VERSION, made.body());
        deed("role", Map.of("role", "viewer"));

        assertThat(administrator.post(page, page + "/role", Map.of("version", looked, "role", "administrator")).body()).contains("read it again");
        assertThat(ConsoleSession.of("approver", api).post("/console/me/second-factor", page + "/role", Map.of("version", "2", "role", "administrator"))
                .statusCode()).isEqualTo(403);
        assertThat(ConsoleSession.of("approver", api).get(page).statusCode()).isEqualTo(403);
        assertThat(administrator.post(USERS, USERS, Map.of("name", name, "role", "viewer")).body()).contains("There is one already").doesNotContain("id=\"secret\"");
        assertThat(api.get("/api/v1/users/" + page.substring(page.lastIndexOf('/') + 1)).json().path("role").asString()).isEqualTo("viewer");
    }

    private ConsoleSession settledPerson() {
        ConsoleSession person = ConsoleSession.ofNobody(api);
        person.give(name, firstPassword);
        assertThat(change(person, firstPassword, "three green frogs").uri().getPath()).isEqualTo("/console/me");
        return person;
    }

    private static HttpResponse<String> change(ConsoleSession person, String present, String wanted) {
        return person.post(OWN, OWN, Map.of("present", present, "wanted", wanted, "again", wanted));
    }

    private HttpResponse<String> deed(String deed, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", found(VERSION, administrator.get(page).body()));
        return administrator.post(page, page + "/" + deed, all);
    }

    private static boolean isOut(ConsoleSession person) {
        return person.get("/console/runs").uri().getPath().equals("/login");
    }

    private List<String> actions() {
        return api.get("/api/v1/audit?subject=users/" + page.substring(page.lastIndexOf('/') + 1)).json().path("items").valueStream()
                .map(entry -> entry.path("action").asString() + " by " + entry.path("name").asString()).toList();
    }

    private String administratorsName() {
        return found(Pattern.compile("class=\"name\"[^>]*>([^<]+)<"), administrator.get(USERS).body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
