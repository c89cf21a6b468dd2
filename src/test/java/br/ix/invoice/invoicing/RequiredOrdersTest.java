package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.BoundedExchange.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accounts whose invoices need the customer's purchase order. */
@IntegrationTest
class RequiredOrdersTest {

    private static final Map<String, Object> REQUIRED = Map.of("requirePurchaseOrder", true);

    @Autowired
    private ApiClient api;

    @Test
    void aRunNamesTheStandingPurchaseOrderAndParksWhoLacksOne() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant with = at.growing("1");
        Participant without = at.growing("1");
        order(with, Map.of("purchaseOrder", "PO 2026/7", "purchaseOrderFrom", "2026-09-01", "purchaseOrderUntil", "2026-10-31"));

        JsonNode run = at.draft("2026-10");

        assertThat(texts(at.world.invoicesOf(run), "purchaseOrder")).containsExactly("PO 2026/7");
        assertThat(texts(at.parked(run), "account")).isEqualTo(BoundedExchange.ids(without));
        assertThat(texts(at.parked(run), "reason")).containsExactly("PURCHASE_ORDER_REQUIRED");
        assertThat(texts(at.parked(run), "detail").get(0)).startsWith("The account needs a purchase order and has none that is valid on 2026-10-31.");
    }

    @Test
    void anOrderThatEndedIsMissingUntilTheNextOneIsThere() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant network = at.growing("1");
        order(network, Map.of("purchaseOrder", "OLD", "purchaseOrderUntil", "2026-10-30"));
        JsonNode run = at.draft("2026-10");

        String detail = texts(at.parked(run), "detail").get(0);
        order(network, Map.of("purchaseOrder", "NEW", "purchaseOrderUntil", "2026-10-31"));
        JsonNode redrafted = at.redrafted(run);

        assertThat(detail).startsWith("The account needs a purchase order, and its 'OLD' is not valid on 2026-10-31.");
        assertThat(texts(at.world.invoicesOf(at.world.post(redrafted)), "purchaseOrder")).containsExactly("NEW");
    }

    @Test
    void whoIsReleasedIsBilledWithoutAPurchaseOrder() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant network = at.growing("1");

        JsonNode run = at.released(at.draft("2026-10"), network);

        assertThat(texts(at.world.invoicesOf(run), "purchaseOrder")).containsExactly("null");
        assertThat(texts(at.items(run, "decisions"), "releasedFrom")).containsExactly("PURCHASE_ORDER_REQUIRED");
    }

    @Test
    void anAccountDecidesOtherThanItsIssuer() {
        var at = new BoundedExchange(api, REQUIRED);
        order(at.growing("1"), Map.of("purchaseOrderRequired", false));

        assertThat(at.draft("2026-10").path("counts").path("billed").asInt()).isEqualTo(1);
    }

    @Test
    void anotherOrderMakesADraftStaleAndItsContentAnother() {
        var at = new BoundedExchange(api, Map.of());
        Participant network = at.growing("1");
        order(network, Map.of("purchaseOrder", "A"));
        JsonNode run = at.draft("2026-10");

        order(network, Map.of("purchaseOrder", "B"));
        Answer stale = at.world.approve(run);
        JsonNode redrafted = at.redrafted(run);

        assertThat(Scene.problem(stale)).isEqualTo("409 stale-accounts");
        assertThat(redrafted.path("contentHash").asString()).isNotEqualTo(run.path("contentHash").asString());
        assertThat(texts(at.world.invoicesOf(redrafted), "purchaseOrder")).containsExactly("B");
    }

    @Test
    void documentsByHandAndOnRequestAreRefusedWithoutOne() {
        var at = new BoundedExchange(api, Map.of());
        Participant network = at.world.participant(at.exchange);
        String subscription = at.world.subscription(network, at.port, "2026-09-01");
        order(network, Map.of("purchaseOrderRequired", true, "purchaseOrder", "STANDING"));
        Map<String, Object> byHand = Map.of("billingAccount", network.billingAccount(), "lines",
                List.of(Map.of("description", "Cross connect", "quantity", "1", "unitPrice", "10.00")));
        Map<String, Object> onRequest = Map.of("billingAccount", network.billingAccount(), "subscriptions", List.of(subscription),
                "through", "2026-09-30");

        Answer refused = issue(byHand);

        assertThat(Scene.problem(refused)).isEqualTo("400 purchase-order-required");
        assertThat(Scene.fields(refused)).containsExactly("purchaseOrder");
        assertThat(Scene.problem(issue(onRequest))).isEqualTo("400 purchase-order-required");
        assertThat(issue(Scene.with(byHand, "purchaseOrder", "PO 1")).json().path("purchaseOrder").asString()).isEqualTo("PO 1");
        assertThat(issue(Scene.with(onRequest, "purchaseOrder", "PO 2")).status()).isEqualTo(201);
    }

    @Test
    void theFieldsOfAnOrderAreCheckedTogetherAndCleared() {
        var at = new BoundedExchange(api, Map.of());
        String path = "/api/v1/billing-accounts/" + at.world.participant(at.exchange).billingAccount();

        Answer backwards = patch(path, Map.of("purchaseOrder", "A", "purchaseOrderFrom", "2026-10-02", "purchaseOrderUntil", "2026-10-01"));
        Answer bare = patch(path, Map.of("purchaseOrderUntil", "2026-10-01"));
        patch(path, Map.of("purchaseOrderRequired", true, "purchaseOrder", "A"));
        Map<String, Object> none = new HashMap<>(Collections.singletonMap("purchaseOrder", null));
        none.put("purchaseOrderRequired", null);

        assertThat(Scene.fields(backwards)).containsExactly("purchaseOrderUntil");
        assertThat(Scene.fields(bare)).containsExactly("purchaseOrder");
        assertThat(api.get(path).json().path("purchaseOrderRequired").asBoolean()).isTrue();
        assertThat(patch(path, none).json().path("purchaseOrder").isNull()).isTrue();
        assertThat(api.get(path).json().path("purchaseOrderRequired").isNull()).isTrue();
    }

    private void order(Participant network, Map<String, Object> fields) {
        Answer answer = patch("/api/v1/billing-accounts/" + network.billingAccount(), fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer patch(String path, Map<String, Object> fields) {
        return api.patch(path, api.get(path).etag(), fields);
    }

    private Answer issue(Map<String, Object> body) {
        return api.post("/api/v1/invoices", UUID.randomUUID().toString(), body);
    }
}
