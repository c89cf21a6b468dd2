package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.TwoAccounts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An account bills to another organisation from a day on: a document for each, and corrections in the name of who was charged. */
@IntegrationTest
class MovedOrganisationsTest {

    @Autowired
    private ApiClient api;

    private TwoAccounts at;

    @BeforeEach
    void aNetworkAndAReseller() {
        at = new TwoAccounts(api);
    }

    @Test
    void anAccountThatBillsToAnotherOrganisationHasADocumentForEach() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        String heirs = at.world.organisation("Heirs Ltda");
        at.change("/api/v1/participants/" + at.network.id(), Map.of("organisation", heirs, "effectiveOn", "2026-08-11"));

        JsonNode run = at.bill("2026-08");

        JsonNode invoices = at.world.invoicesOf(run);
        assertThat(at.shown(run)).containsExactly("own 222.58: 2026-08-01..2026-08-10 222.58", "own 467.42: 2026-08-11..2026-08-31 467.42");
        assertThat(texts(invoices, "billTo")).containsExactly(at.network.organisation(), heirs);
        assertThat(texts(invoices, "number")).isSorted().doesNotHaveDuplicates();
        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(1);
        assertThat(run.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(api.get("/api/v1/billing-accounts/" + at.network.billingAccount()).json().path("changes").toString())
                .isEqualTo("[{\"effectiveOn\":\"2026-08-11\",\"field\":\"billTo\",\"value\":\"" + heirs + "\"}]");
    }

    @Test
    void documentsOfARunHavePagesAlsoWhereAnAccountHasSeveral() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.change("/api/v1/participants/" + at.network.id(), Map.of("organisation", at.world.organisation("Heirs Ltda"), "effectiveOn", "2026-08-11"));
        at.world.subscription(at.reseller, at.port, "2026-08-01");
        String path = "/api/v1/invoices?run=" + at.world.draft("2026-08", at.exchange).path("id").asString() + "&limit=1";

        JsonNode first = api.get(path).json();
        JsonNode second = api.get(path + "&after=" + first.path("next").asString()).json();
        JsonNode third = api.get(path + "&after=" + second.path("next").asString()).json();

        assertThat(List.of(first, second, third)).extracting(page -> page.path("items").path(0).path("total").asString())
                .containsExactly("222.58", "467.42", "690.00");
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(Scene.fields(api.get(path + "&after=MQ"))).containsExactly("after");
    }

    @Test
    void aCorrectionIsInTheNameOfTheOrganisationThatWasCharged() {
        String subscription = at.world.subscription(at.network, at.port, "2026-07-01");
        at.bill("2026-07");
        String heirs = at.world.organisation("Heirs Ltda");
        at.change("/api/v1/billing-accounts/" + at.network.billingAccount(), Map.of("billTo", heirs, "effectiveOn", "2026-08-01"));
        at.change("/api/v1/subscriptions/" + subscription, Map.of("endsOn", "2026-08-10"));
        at.change("/api/v1/subscriptions/" + subscription, Map.of("agreedUnitPrice", "600.00", "effectiveOn", "2026-07-01"));

        JsonNode invoices = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(invoices, "total")).containsExactly("-90.00", "193.55");
        assertThat(texts(invoices, "billTo")).containsExactly(at.network.organisation(), heirs);
    }

    @Test
    void anOrganisationThatNeverWasIsCreditedInItsOwnName() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        at.bill("2026-07");
        String right = at.world.organisation("Right Ltda");
        at.change("/api/v1/billing-accounts/" + at.network.billingAccount(), Map.of("billTo", right, "effectiveOn", "1900-01-01"));

        JsonNode invoices = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(invoices, "total")).containsExactly("-690.00", "1380.00");
        assertThat(texts(invoices, "billTo")).containsExactly(at.network.organisation(), right);
    }

    @Test
    void whoWasChargedIsCreditedThoughAnotherTookItsPlaceFromTheSameDay() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        String mistaken = at.world.organisation("Mistaken Ltda");
        String right = at.world.organisation("Right Ltda");
        at.change("/api/v1/billing-accounts/" + at.network.billingAccount(), Map.of("billTo", mistaken, "effectiveOn", "2026-07-11"));
        JsonNode july = at.world.invoicesOf(at.bill("2026-07"));
        at.change("/api/v1/billing-accounts/" + at.network.billingAccount(), Map.of("billTo", right, "effectiveOn", "2026-07-11"));

        JsonNode august = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(july, "total")).containsExactly("222.58", "467.42");
        assertThat(texts(july, "billTo")).containsExactly(at.network.organisation(), mistaken);
        assertThat(texts(august, "total")).containsExactly("-467.42", "1157.42");
        assertThat(texts(august, "billTo")).containsExactly(mistaken, right);
    }

    @Test
    void theOrganisationOfAParticipantIsNotTheBillToOfASharedAccount() {
        at.move("1900-01-01");
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.change("/api/v1/participants/" + at.network.id(), Map.of("organisation", at.world.organisation("Heirs Ltda"), "effectiveOn", "2026-08-11"));

        JsonNode invoices = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(invoices, "total")).containsExactly("690.00");
        assertThat(texts(invoices, "billTo")).containsExactly(at.reseller.organisation());
    }
}
