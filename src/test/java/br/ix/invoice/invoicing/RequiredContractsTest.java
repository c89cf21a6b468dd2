package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.BoundedExchange.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An issuer that bills only who has signed; a signature that comes or goes is heard by {@code SignedContracts}. */
@IntegrationTest
class RequiredContractsTest {

    private static final Map<String, Object> REQUIRED = Map.of("requireSignedContract", true);

    @Autowired
    private ApiClient api;

    @Test
    void whoHasNotSignedIsParkedUntilItSigns() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant signed = at.growing("1");
        Participant open = at.growing("1");
        sign(drawUp(signed));
        String contract = drawUp(open);

        JsonNode run = at.draft("2026-10");

        assertThat(texts(at.world.invoicesOf(run), "billingAccount")).containsExactly(signed.billingAccount());
        assertThat(texts(at.parked(run), "account")).isEqualTo(BoundedExchange.ids(open));
        assertThat(texts(at.parked(run), "reason")).containsExactly("CONTRACT_NOT_SIGNED");
        assertThat(texts(at.parked(run), "detail").get(0)).startsWith("Participant AS" + open.asn() + " at '").contains("no valid contract that is signed");
        sign(contract);
        assertThat(at.world.invoicesOf(at.world.post(at.redrafted(run)))).hasSize(2);
    }

    @Test
    void aChangeOfTheNameUnderADraftParksTheAccount() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant network = at.growing("1");
        sign(drawUp(network));
        JsonNode run = at.draft("2026-10");
        String path = "/api/v1/organisations/" + network.organisation();

        api.patch(path, api.get(path).etag(), Map.of("responsible", "Somebody else"));

        Answer refused = at.world.approve(run);
        assertThat(Scene.problem(refused)).isEqualTo("409 stale-accounts");
        assertThat(texts(at.parked(at.redrafted(run)), "reason")).containsExactly("CONTRACT_NOT_SIGNED");
    }

    @Test
    void anInvoiceOnRequestIsRefusedUntilItSigns() {
        var at = new BoundedExchange(api, REQUIRED);
        Participant network = at.growing("1");
        String subscription = api.get("/api/v1/subscriptions?participant=" + network.id()).json().at("/items/0/id").asString();
        Map<String, Object> wanted = Map.of("billingAccount", network.billingAccount(), "subscriptions", List.of(subscription), "through", "2026-10-31");

        Answer refused = api.post("/api/v1/invoices", UUID.randomUUID().toString(), wanted);
        sign(drawUp(network));

        assertThat(Scene.problem(refused)).isEqualTo("409 contract-not-signed");
        assertThat(api.post("/api/v1/invoices", UUID.randomUUID().toString(), wanted).status()).isEqualTo(201);
    }

    @Test
    void whereNobodyAsksForItAnUnsignedContractStopsNothing() {
        var at = new BoundedExchange(api, Map.of());
        Participant network = at.growing("1");
        String contract = drawUp(network);
        JsonNode run = at.draft("2026-10");

        sign(contract);

        assertThat(at.world.approve(run).status()).isEqualTo(202);
    }

    private String drawUp(Participant participant) {
        return new Scene(api).make("contracts", Map.of("participant", participant.id()));
    }

    private void sign(String contract) {
        Answer answer = api.post("/api/v1/contracts/" + contract + "/sign", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
