package br.ix.invoice.invoicing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.invoicing.BillingAccountRecord;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Organisation;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BillingAccountsTest {

    private static final String PATH = "/api/v1/billing-accounts";

    @Autowired BillingWorld world;
    @Autowired BillingAccounts accounts;
    @Autowired ApiClient api;
    @Autowired JdbcClient jdbc;

    @Test
    void aSharedAccountIsMadeReadChangedAndDeleted() {
        // given
        Organisation organisation = world.organisation("Reseller");
        String exchange = world.codeOf(world.exchange());
        // when
        Answer made = api.post(PATH, Map.of("billTo", organisation.publicId().toString(), "exchange", exchange, "due", Map.of("days", 20)));
        String path = made.header("Location");
        Answer changed = api.patch(path, made.etag(), "{\"due\": null, \"externalRef\": \"%s\"}".formatted(world.code("R")));
        // then
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("currency").stringValue()).isEqualTo("BRL");
        assertThat(made.json().get("due").get("days").intValue()).isEqualTo(20);
        assertThat(changed.json().get("due").isNull()).isTrue();
        assertThat(api.delete(path, made.etag()).status()).isEqualTo(412);
        assertThat(api.delete(path, changed.etag()).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Answer refused = api.post(PATH, Map.of("billTo", "nobody", "exchange", "nowhere", "due", Map.of("days", 1, "dayOfMonth", 40)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("billTo", "exchange", "due.dayOfMonth");
    }

    @Test
    void anotherPayerNeedsItsDayOnceSomethingIsCharged() {
        // given
        Participant participant = world.participant(world.exchange(), world.organisation("Before"));
        Organisation after = world.organisation("After");
        world.charged(world.subscription(participant, world.service(), "2026-01-01"), "2026-10-31");
        String path = PATH + "/" + world.publicIdOf(world.accountOf(participant));
        // when
        Answer without = api.patch(path, api.get(path).etag(), Map.of("billTo", after.publicId().toString()));
        Answer with = api.patch(path, api.get(path).etag(), Map.of("billTo", after.publicId().toString(), "effectiveOn", "2026-09-01"));
        // then
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().get("errors").get(0).get("field").stringValue()).isEqualTo("effectiveOn");
        assertThat(with.json().get("changes").get(0).get("effectiveOn").stringValue()).isEqualTo("2026-09-01");
        assertThat(with.json().get("billTo").stringValue()).isEqualTo(after.publicId().toString());
    }

    @Test
    void anAccountOnWhichAParticipantHangsStays() {
        // given
        Participant participant = world.participant(world.exchange(), world.organisation("Stays"));
        String path = PATH + "/" + world.publicIdOf(world.accountOf(participant));
        // then
        assertThat(api.delete(path, api.get(path).etag()).status()).isEqualTo(409);
    }

    @Test
    void aListIsFilteredByExchangeAndAsn() {
        // given
        Participant one = world.participant(world.exchange(), world.organisation("One"));
        world.participant(one.exchange(), world.organisation("Two"));
        // then
        assertThat(api.get(PATH + "?exchange=" + world.codeOf(one.exchange())).json().get("items")).hasSize(2);
        assertThat(api.get(PATH + "?asn=" + one.asn()).json().get("items")).hasSize(1);
    }

    @Test
    void aParticipantSeesItsAccountAndOfOneThatItSharesOnlyItself() {
        // given
        Participant reseller = world.participant(world.exchange(), world.organisation("Reseller"));
        Participant member = world.participant(reseller.exchange(), world.organisation("Member"), world.publicIdOf(world.accountOf(reseller)));
        Participant stranger = world.participant(reseller.exchange(), world.organisation("Stranger"));
        String key = api.post("/api/v1/api-keys", Map.of("name", world.code("key"), "role", "participant", "asn", member.asn()))
                .json().get("key").stringValue();
        // when
        Answer shared = api.withKey(key).get(PATH + "/" + world.publicIdOf(world.accountOf(member)));
        // then
        assertThat(shared.json().get("participants").toString()).isEqualTo("[\"%s\"]".formatted(member.publicId()));
        assertThat(api.withKey(key).get(PATH).json().get("items")).hasSize(1);
        assertThat(api.withKey(key).get(PATH + "/" + world.publicIdOf(world.accountOf(stranger))).status()).isEqualTo(404);
    }

    @Test
    void anImportMakesChangesAndLeavesAccountsByTheirReference() {
        // given
        Organisation one = world.organisation("One");
        Organisation two = world.organisation("Two");
        String exchange = world.codeOf(world.exchange());
        String ref = world.code("REF");
        // when
        List<BulkOutcome> outcomes = List.of(put(ref, one, exchange), put(ref, one, exchange), put(ref, two, exchange), put(ref, two, "nowhere"));
        // then
        assertThat(outcomes).extracting(BulkOutcome::result).containsExactly(Result.NEW, Result.SAME, Result.CHANGED, Result.REFUSED);
        assertThat(outcomes.get(2).before()).containsEntry("billTo", one.publicId().toString());
        assertThat(outcomes.get(3).code()).isEqualTo("UNKNOWN_EXCHANGE");
    }

    @Test
    void anImportIsTakenBackStepByStep() {
        // given
        Organisation one = world.organisation("One");
        String exchange = world.codeOf(world.exchange());
        String ref = world.code("REF");
        BulkOutcome made = put(ref, one, exchange);
        BulkOutcome changed = put(ref, world.organisation("Two"), exchange);
        // when
        accounts.takeBack(List.of(new TakeBack(changed.id(), changed.before())));
        // then
        assertThat(put(ref, one, exchange).result()).isEqualTo(Result.SAME);
        accounts.takeBack(List.of(new TakeBack(made.id(), null)));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM billing_account WHERE external_ref = ?").param(ref).query(Long.class).single()).isZero();
    }

    @Test
    void anAccountThatIsUsedIsNotTakenBack() {
        // given
        Organisation one = world.organisation("One");
        long exchange = world.exchange();
        String ref = world.code("REF");
        BulkOutcome made = put(ref, one, world.codeOf(exchange));
        world.participant(exchange, one, ref);
        // then
        assertThatThrownBy(() -> accounts.takeBack(List.of(new TakeBack(made.id(), null))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("billing-account-in-use"));
    }

    @Test
    void aFileWithoutThePurchaseOrderLeavesTheOneThatIsThere() {
        // given
        Organisation one = world.organisation("One");
        String exchange = world.codeOf(world.exchange());
        String ref = world.code("REF");
        accounts.put(List.of(new BillingAccountRecord(ref, one.externalRef(), exchange, "true", "PO 1", null, "2026-12-31")));
        // when
        BulkOutcome again = put(ref, one, exchange);
        // then
        assertThat(again.result()).isEqualTo(BulkOutcome.Result.SAME);
        assertThat(api.get(PATH + "?exchange=" + exchange).json().path("items").path(0).path("purchaseOrder").asString()).isEqualTo("PO 1");
    }

    private BulkOutcome put(String ref, Organisation billTo, String exchange) {
        return accounts.put(List.of(new BillingAccountRecord(ref, billTo.externalRef(), exchange, null, null, null, null))).get(0);
    }
}
