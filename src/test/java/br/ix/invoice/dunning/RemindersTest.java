package br.ix.invoice.dunning;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Who is reminded of what, once; who is not ({@code HoldsTakenAlong} hears of accounts that go); who may be blocked ({@code Unblocking} listens to payments);
 * what a job that failed leaves ({@code FailedDunningRuns}).
 */
@IntegrationTest
class RemindersTest {

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private LateWorld world;
    private Participant participant;
    private LocalDate today;

    @Autowired
    RemindersTest(ApiClient api, JdbcClient jdbc, BusinessClock clock, ConfigurableApplicationContext context) {
        this.api = api;
        this.jdbc = jdbc;
        this.clock = clock;
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> events.add(event.getPayload()));
    }

    @BeforeEach
    void aParticipant() {
        world = new LateWorld(api, jdbc);
        participant = world.participant();
        today = clock.today(ZoneOffset.of("-03:00"));
    }

    @Test
    void anInvoiceIsRemindedOfOnceAStepHoweverOftenItIsLookedAt() {
        String first = world.invoice(participant, "100.00", today.minusDays(20));
        String second = world.invoice(participant, "50.00", today.minusDays(2));

        look();
        look();

        JsonNode reminders = reminders();
        assertThat(reminders).hasSize(1);
        JsonNode reminder = reminders.get(0);
        assertThat(texts(reminder.path("invoices"), "invoice")).containsExactly(first, second);
        assertThat(reminder.path("step").asInt()).isEqualTo(15);
        assertThat(List.of(reminder.path("open").asString(), reminder.path("charges").asString())).containsExactly("150.00", "0.00");
        assertThat(events).filteredOn(RemindersDue.class::isInstance).isNotEmpty();

        due(second, today.minusDays(16));
        look();

        assertThat(reminders()).hasSize(2);
    }

    @Test
    void aReminderIsWrittenInBothLanguagesWithWhatBeingLateCosts() {
        world.policy(Map.of("finePercent", "2", "interestPercent", "1"));
        world.invoice(participant, "690.00", today.minusDays(30));

        look();

        String english = reminders().get(0).path("text").asString();
        JsonNode portuguese = api.with("Accept-Language", "pt").get("/api/v1/reminders?billingAccount=" + participant.billingAccount()).json().path("items").get(0);
        assertThat(english).contains("(30 days): R$\u00a0690.00", "Late charges until today: R$\u00a020.70", "To be paid today: R$\u00a0710.70");
        assertThat(portuguese.path("text").asString()).contains("(30 dias): R$\u00a0690,00", "A pagar hoje: R$\u00a0710,70").doesNotContain("{");
        assertThat(portuguese.path("subject").asString()).isEqualTo("Segundo aviso de fatura em aberto: %s, AS%d".formatted(world.exchange, participant.asn()));
    }

    @Test
    void whatMayStillBePaidAndWhatIsHeldIsNotRemindedOf() {
        world.policy(Map.of("graceDays", 5));
        world.invoice(participant, "100.00", today.minusDays(5));
        Participant held = world.participant();
        world.invoice(held, "100.00", today.minusDays(80));
        String path = "/api/v1/dunning-holds/" + held.billingAccount();
        assertThat(fields(api.put(path, Map.of("until", "soon")))).containsExactlyInAnyOrder("until", "reason");
        assertThat(api.put(path, Map.of("reason", "court case", "until", today.toString())).status()).isEqualTo(200);

        look();

        assertThat(reminders()).isEmpty();
        assertThat(reminders(held)).isEmpty();
        assertThat(states(held)).isEmpty();
        assertThat(api.put(path, Map.of("reason", "again")).status()).isEqualTo(428);
        assertThat(api.delete(path, "*").status()).isEqualTo(204);
        look();
        assertThat(reminders(held)).hasSize(1);
        assertThat(states(held)).containsExactly("MAY_BE_BLOCKED");
    }

    @Test
    void aHoldGoesWithItsAccount() {
        String shared = api.post("/api/v1/billing-accounts", Map.of("billTo", world.world().organisation("Reseller"), "exchange", world.exchange)).json()
                .path("id").asString();
        Participant owner = world.participant();
        String own = owner.billingAccount();
        List.of(shared, own).forEach(account -> assertThat(api.put("/api/v1/dunning-holds/" + account, Map.of("reason", "court case")).status()).isEqualTo(200));
        long before = holds();

        assertThat(api.delete("/api/v1/billing-accounts/" + shared, "*").status()).isEqualTo(204);
        assertThat(api.delete("/api/v1/participants/" + owner.id(), "*").status()).isEqualTo(204);

        assertThat(before - holds()).isEqualTo(2);
        assertThat(api.get("/api/v1/audit?subject=dunning-holds/" + shared).text()).contains("dunning-hold.deleted", "court case");
        assertThat(api.get("/api/v1/dunning-holds/" + own).status()).isEqualTo(404);
    }

    private long holds() {
        return jdbc.sql("SELECT COUNT(*) FROM dunning_hold").query(Long.class).single();
    }

    @Test
    void anAccountMayBeBlockedAfterSixtyDaysAndUnblockedAsSoonAsItIsPaid() {
        String longAgo = world.invoice(participant, "100.00", today.minusDays(60));
        Participant other = world.participant();
        world.invoice(other, "100.00", today.minusDays(59));

        look();
        look();

        assertThat(states(participant)).containsExactly("MAY_BE_BLOCKED");
        assertThat(states(other)).isEmpty();
        assertThat(overdueEvents(AccountsOverdue.class)).containsOnlyOnce(key(participant)).doesNotContain(key(other));
        world.pay(participant, longAgo, "100.00", today);
        assertThat(states(participant)).containsExactly("MAY_BE_UNBLOCKED");
        assertThat(overdueEvents(AccountsPaidUp.class)).containsOnlyOnce(key(participant));
    }

    @Test
    void whatIsCancelledIsSeenAtTheNextLook() {
        String longAgo = world.invoice(participant, "100.00", today.minusDays(70));
        look();
        api.post("/api/v1/invoices/" + longAgo + "/cancel", Map.of("reason", "wrong payer"));

        look();

        assertThat(states(participant)).containsExactly("MAY_BE_UNBLOCKED");
        assertThat(api.get("/api/v1/overdue-accounts?state=BLOCKED").status()).isEqualTo(400);
    }

    private void look() {
        Answer asked = api.post("/api/v1/dunning-runs", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String path = "/api/v1/dunning-runs/" + asked.json().path("id").asString();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> !api.get(path).json().path("state").asString().equals("REQUESTED"));
        assertThat(api.get(path).json().path("state").asString()).as(api.get(path).text()).isEqualTo("DONE");
    }

    private JsonNode reminders() {
        return reminders(participant);
    }

    private JsonNode reminders(Participant of) {
        return api.get("/api/v1/reminders?billingAccount=" + of.billingAccount()).json().path("items");
    }

    private List<String> states(Participant of) {
        Map<String, String> states = new HashMap<>();
        api.get("/api/v1/overdue-accounts?limit=500").json().path("items")
                .forEach(one -> states.put(one.path("billingAccount").asString(), one.path("state").asString()));
        return states.containsKey(of.billingAccount()) ? List.of(states.get(of.billingAccount())) : List.of();
    }

    private <E> List<Long> overdueEvents(Class<E> type) {
        return events.stream().filter(type::isInstance)
                .flatMap(event -> (event instanceof AccountsOverdue overdue ? overdue.accounts() : ((AccountsPaidUp) event).accounts()).stream()).toList();
    }

    private long key(Participant of) {
        return jdbc.sql("SELECT id FROM billing_account WHERE public_id = :id").param("id", of.billingAccount()).query(Long.class).single();
    }

    private void due(String invoice, LocalDate day) {
        jdbc.sql("UPDATE invoice SET due_on = :day WHERE public_id = :id").param("day", day).param("id", invoice).update();
    }
}
