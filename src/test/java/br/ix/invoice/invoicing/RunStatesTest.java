package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of states and actions of {@code docs/reference/billing-run.md}: every action in every state. */
@IntegrationTest
class RunStatesTest {

    private static final List<String> ACTIONS = List.of("approve", "redraft", "exclude", "release", "retry", "discard");
    private static final List<String> STATES = List.of("REQUESTED", "DRAFTING", "DRAFTED", "POSTING", "POSTED", "DISCARDED",
            "FAILED in DRAFTING", "FAILED in POSTING");
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "REQUESTED", List.of("discard"), "DRAFTING", List.of("discard"),
            "DRAFTED", List.of("approve", "redraft", "exclude", "release", "discard"),
            "FAILED in DRAFTING", List.of("retry", "discard"), "FAILED in POSTING", List.of("retry"));

    private final ApiClient api;
    private final World world;
    private final JdbcClient database;

    @Autowired
    RunStatesTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.world = new World(api);
        this.database = database;
    }

    static Stream<String> states() {
        return STATES.stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyOtherActionIsRefusedWithTheState(String state) {
        Billed billed = billed();
        inState(billed, state);
        String before = shown(billed).toString();

        List<Answer> answers = ACTIONS.stream().filter(action -> !ALLOWED.getOrDefault(state, List.of()).contains(action))
                .map(action -> act(billed, action)).toList();

        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.json().path("type").asString()).endsWith("/run-state");
            assertThat(answer.json().path("state").asString()).isEqualTo(state.split(" ")[0]);
        });
        assertThat(shown(billed).toString()).isEqualTo(before);
        end(billed);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,          discard, DISCARDED", "DRAFTING,           discard, DISCARDED",
        "DRAFTED,            approve, POSTED",    "DRAFTED,            redraft, DRAFTED",
        "DRAFTED,            exclude, DRAFTED",   "DRAFTED,            discard, DISCARDED",
        "FAILED in DRAFTING, retry,   DRAFTED",   "FAILED in DRAFTING, discard, DISCARDED",
        "FAILED in POSTING,  retry,   POSTED"})
    void whatIsAllowedIsAcceptedAndDone(String state, String action, String then) {
        Billed billed = billed();
        inState(billed, state);

        Answer answer = act(billed, action);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        JsonNode after = world.settled(billed.run(), then);
        assertThat(after.path("counts").path("billed").asInt()).isEqualTo(action.equals("exclude") ? 0 : 1);
    }

    @Test
    void anExcludedAccountIsReleasedAndDrafted() {
        Billed billed = billed();
        act(billed, "exclude");

        Answer released = act(billed, "release");

        assertThat(released.status()).as(released.text()).isEqualTo(202);
        assertThat(world.settled(billed.run(), "DRAFTED").path("counts").path("billed").asInt()).isEqualTo(1);
        assertThat(act(billed, "release").status()).isEqualTo(409);
    }

    @Test
    void aRunThatIsDiscardedWhileItDraftsLeavesNothingAndItsExchangeIsFree() {
        Billed billed = billed();
        inState(billed, "DRAFTING");

        act(billed, "discard");

        assertThat(world.settled(billed.run(), "DISCARDED").path("counts").path("billed").asInt()).isEqualTo(1);
        assertThat(api.get("/api/v1/invoices?run=" + billed.run()).json().path("items")).isEmpty();
        assertThat(world.draft("2026-10", billed.exchange()).path("counts").path("billed").asInt()).isEqualTo(1);
    }

    @Test
    void aPreviewIsLookedAtAndDiscardedAndNothingElse() {
        Billed billed = billed();
        String preview = World.created202(world.requestRun("2026-10", billed.exchange(), true));
        world.settled(preview, "DRAFTED");
        var looked = new Billed(preview, "0".repeat(64), billed.exchange(), billed.account());

        assertThat(Stream.of("approve", "redraft", "exclude", "release").map(action -> act(looked, action).json().path("type").asString()))
                .allMatch(type -> type.endsWith("/preview-run"));
        assertThat(act(looked, "discard").status()).isEqualTo(202);
    }

    @Test
    void redraftTakesTheStaleTheParkedAndTheFailedAndLeavesTheOthersAsTheyAre() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        String unpriced = world.monthlyService();
        world.price(port, exchange, "100.00");
        for (int i = 0; i < 3; i++) {
            world.subscription(world.participant(exchange), port, "2026-10-01");
        }
        world.subscription(world.participant(exchange), unpriced, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        String run = drafted.path("id").asString();
        List<Long> before = keysOfDrafts(run);
        database.sql("UPDATE billing_run_account SET outcome = 'FAILED', reason = 'FAILED' WHERE run_id = :run AND billing_account_id = :account")
                .param("run", key(run)).param("account", accountOf(before.get(1))).update();
        database.sql("DELETE FROM invoice_line WHERE invoice_id = :id").param("id", before.get(1)).update();
        database.sql("DELETE FROM invoice WHERE id = :id").param("id", before.get(1)).update();
        database.sql("UPDATE billing_run_account SET stale = 1 WHERE run_id = :run AND billing_account_id = :account")
                .param("run", key(run)).param("account", accountOf(before.get(2))).update();
        world.price(unpriced, exchange, "50.00");

        api.post("/api/v1/billing-runs/" + run + "/redraft", Map.of());
        JsonNode again = world.settled(run, "DRAFTED");

        assertThat(again.path("counts").path("billed").asInt()).isEqualTo(4);
        assertThat(keysOfDrafts(run)).contains(before.get(0)).doesNotContain(before.get(1), before.get(2)).hasSize(4);
        assertThat(again.path("contentHash").asString()).isNotEqualTo(drafted.path("contentHash").asString());
    }

    /** A drafted run of one account. */
    private record Billed(String run, String contentHash, String exchange, String account) {
    }

    private Billed billed() {
        String exchange = world.exchange();
        String port = world.monthlyService();
        world.price(port, exchange, "100.00");
        Participant participant = world.participant(exchange);
        world.subscription(participant, port, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);
        return new Billed(drafted.path("id").asString(), drafted.path("contentHash").asString(), exchange, participant.billingAccount());
    }

    private Answer act(Billed billed, String action) {
        Object body = switch (action) {
            case "approve" -> Map.of("contentHash", billed.contentHash());
            case "exclude", "release" -> Map.of("accounts", List.of(billed.account()), "reason", "a test");
            default -> Map.of();
        };
        return api.post("/api/v1/billing-runs/" + billed.run() + "/" + action, action.equals("discard") || action.equals("retry") ? null : body);
    }

    private void inState(Billed billed, String state) {
        String[] words = state.split(" in ");
        database.sql("UPDATE billing_run SET state = :state, failed_in = :failedIn, issued_on = '2026-11-03' WHERE public_id = :run")
                .param("state", words[0]).param("failedIn", words.length > 1 ? words[1] : null).param("run", billed.run()).update();
    }

    private void end(Billed billed) {
        inState(billed, "DRAFTED");
        act(billed, "discard");
    }

    private JsonNode shown(Billed billed) {
        JsonNode run = api.get("/api/v1/billing-runs/" + billed.run()).json();
        return ((ObjectNode) run).without("progress");
    }

    private long key(String run) {
        return database.sql("SELECT id FROM billing_run WHERE public_id = :run").param("run", run).query(Long.class).single();
    }

    private List<Long> keysOfDrafts(String run) {
        return database.sql("SELECT id FROM invoice WHERE run_id = :run ORDER BY billing_account_id").param("run", key(run)).query(Long.class).list();
    }

    private long accountOf(long invoice) {
        return database.sql("SELECT billing_account_id FROM invoice WHERE id = :id").param("id", invoice).query(Long.class).single();
    }
}
