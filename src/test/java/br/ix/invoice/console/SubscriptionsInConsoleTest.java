package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a participant has, and making one of it void, as an operator does it. */
@IntegrationTest
class SubscriptionsInConsoleTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    SubscriptionsInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anOperatorSeesTheMoneyAndMakesASubscriptionVoidForAReason() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        Participant participant = world.participant(exchange, world.organisation("Rede Oeste Ltda"));
        String subscription = world.subscription(participant, service, "2026-09-01");
        world.bill("2026-09", exchange);
        world.bill("2026-10", exchange);
        String list = "/console/subscriptions?participant=" + participant.id();
        String page = "/console/subscriptions/" + subscription + "/void";
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get("/console/participants?q=" + participant.asn()).body()).contains(list);
        assertThat(operator.get(list).body()).contains("Subscriptions of AS" + participant.asn(), page);
        assertThat(operator.get(page).body()).contains("Rede Oeste Ltda", "1,380.00");
        assertThat(operator.post(page, page, Map.of("reason", " ")).body()).contains("is required");
        assertThat(operator.post(page, page, Map.of("reason", "registered twice")).body())
                .contains("The subscription is void.", "void: registered twice").doesNotContain(page);
        assertThat(operator.get(page).body()).contains("The subscription is void already");
    }

    @Test
    void anOperatorSeesTheMoneyGrantsAWaiverAndTakesItBack() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        Participant participant = world.participant(exchange);
        String page = "/console/subscriptions/" + world.subscription(participant, service, "2026-09-01") + "/waivers";
        world.bill("2026-09", exchange);
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get("/console/subscriptions?participant=" + participant.id()).body()).contains(page);
        assertThat(operator.get(page).body()).contains("No days are waived.");
        assertThat(operator.get(page + "?from=2026-09-01&until=2026-09-15&percent=100&reason=new+member").body()).contains("345.00", "Grant it");
        assertThat(operator.post(page, page, Map.of("from", "2026-09-01", "until", "", "percent", "100", "reason", " ")).body()).contains("is required");
        String granted = operator.post(page, page, Map.of("from", "2026-09-01", "until", "2026-09-15", "percent", "100", "reason", "new member")).body();
        String removal = page + "/" + granted.split(page + "/")[1].split("\"")[0];
        String looked = operator.get(removal).body();

        assertThat(granted).contains("The waiver is granted.", "new member", "100 %");
        assertThat(looked).contains("345.00");
        assertThat(operator.post(removal, removal, Map.of("version", "7")).body()).doesNotContain("The waiver is taken back.");
        assertThat(operator.post(removal, removal, Map.of("version", "1")).body()).contains("The waiver is taken back.", "No days are waived.");
    }

    @Test
    void anOperatorSeesTheMoneyAndGivesASubscriptionOtherDaysOfCharging() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        Participant participant = world.participant(exchange);
        String page = "/console/subscriptions/" + world.subscription(participant, service, "2026-09-01") + "/charging";
        world.bill("2026-09", exchange);
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get("/console/subscriptions?participant=" + participant.id()).body()).contains(page);
        assertThat(operator.get(page).body()).contains("First day that is charged").doesNotContain("Keep these days");
        assertThat(operator.get(page + "?startsOn=2026-09-16&endsOn=").body()).contains("345.00", "Keep these days");
        assertThat(operator.post(page, page, Map.of("startsOn", "2026-08-01", "endsOn", "")).body()).contains("is before startsOn");
        assertThat(operator.post(page, page, Map.of("startsOn", "2026-09-16", "endsOn", "")).body()).contains("The days of charging are kept.", "charged from");
        assertThat(operator.post(page, page, Map.of("startsOn", "", "endsOn", "")).body()).contains("The days of charging are kept.").doesNotContain("charged from");
        assertThat(ConsoleSession.of("viewer", api).get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void aViewerIsNotOfferedTo() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, world.monthlyService(), "2026-09-01");
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/subscriptions?participant=" + participant.id()).body()).doesNotContain("/void");
        assertThat(viewer.get("/console/subscriptions/" + subscription + "/waivers").body()).contains("No days are waived.").doesNotContain("Waive days");
        assertThat(viewer.get("/console/subscriptions/" + subscription + "/void").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/console/subscriptions?participant=nobody").statusCode()).isEqualTo(404);
    }
}
