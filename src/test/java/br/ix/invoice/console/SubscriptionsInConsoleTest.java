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
    void aViewerIsNotOfferedTo() {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String subscription = world.subscription(participant, world.monthlyService(), "2026-09-01");
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get("/console/subscriptions?participant=" + participant.id()).body()).doesNotContain("/void");
        assertThat(viewer.get("/console/subscriptions/" + subscription + "/void").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/console/subscriptions?participant=nobody").statusCode()).isEqualTo(404);
    }
}
