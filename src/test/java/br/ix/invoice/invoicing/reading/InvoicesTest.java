package br.ix.invoice.invoicing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Organisation;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class InvoicesTest {

    @Autowired BillingWorld world;
    @Autowired JdbcClient jdbc;
    @Autowired ApiClient api;

    private Organisation organisation;
    private Participant participant;
    private long account;
    private long subscription;

    @BeforeEach
    void aParticipantWithAPort() {
        organisation = world.organisation("Before Ltda");
        participant = world.participant(world.exchange(), organisation);
        account = world.accountOf(participant);
        subscription = world.subscription(participant, world.service(), "2026-01-01");
    }

    @Test
    void showsAnIssuedInvoiceWithItsNumberAndItsLinesExplained() {
        // given
        long issuer = TestDocument.issuer(world);
        String id = document().issuer(issuer).number(51_234).total("345.00").of(subscription, participant);
        // when
        JsonNode invoice = api.with("Accept-Language", "en").get("/api/v1/invoices/" + id).json();
        // then
        assertThat(invoice.get("number").stringValue()).isEqualTo(prefixOf(issuer) + " 000.051.234");
        assertThat(invoice.get("total").stringValue()).isEqualTo("345.00");
        assertThat(invoice.get("open").stringValue()).isEqualTo("345.00");
        assertThat(invoice.get("paymentState").stringValue()).isEqualTo("OPEN");
        assertThat(invoice.get("billTo").stringValue()).isEqualTo(organisation.publicId().toString());
        JsonNode line = invoice.get("lines").get(0);
        assertThat(line.get("asn").longValue()).isEqualTo(participant.asn());
        assertThat(line.get("quantity").stringValue()).isEqualTo("1");
        assertThat(line.get("unitPrice").stringValue()).isEqualTo("690.00");
        assertThat(line.get("discountPercent").stringValue()).isEqualTo("50");
        assertThat(line.get("explanation").stringValue()).contains("31 of 31 days", "less 50% (profile)");
    }

    @Test
    void anIssuedInvoiceKeepsThePayerThatItWasIssuedTo() {
        // given
        String id = document().of(subscription, participant);
        // when
        world.rename(organisation, "After Ltda");
        // then
        assertThat(jdbc.sql("SELECT bill_to FROM invoice WHERE public_id = ?").param(id).query(String.class).single())
                .contains("Before Ltda").doesNotContain("After Ltda");
    }

    @ParameterizedTest
    @CsvSource({"690.0000, 2026-01-15, OVERDUE", "690.0000, 2999-01-15, OPEN", "0.0000, 2026-01-15, PAID"})
    void whatIsOpenFollowsFromTotalAndDay(String total, LocalDate dueOn, String state) {
        // given
        String id = document().total(total).dueOn(dueOn).of(subscription, participant);
        // when
        JsonNode shown = api.get("/api/v1/invoices/" + id).json();
        // then
        assertThat(shown.get("paymentState").stringValue()).isEqualTo(state);
        assertThat(ids("?billingAccount=%s&paymentState=%s".formatted(world.publicIdOf(account), state))).containsExactly(id);
        assertThat(ids("?billingAccount=%s&paymentState=CREDITED".formatted(world.publicIdOf(account)))).isEmpty();
    }

    @Test
    void eachFilterFindsItsOwnAndNothingElse() {
        // given
        long issuer = TestDocument.issuer(world);
        String id = document().issuer(issuer).number(7).period("2026-09").dueOn(LocalDate.of(2026, 10, 15)).of(subscription, participant);
        String other = document().period("2026-08").dueOn(LocalDate.of(2026, 9, 15)).of(subscription, participant);
        String own = "billingAccount=" + world.publicIdOf(account);
        // then
        assertThat(ids("?" + own)).containsExactly(id, other);
        assertThat(ids("?asn=" + participant.asn())).containsExactly(id, other);
        assertThat(ids("?exchange=" + world.codeOf(participant.exchange()))).containsExactly(id, other);
        assertThat(ids("?period=2026-09&" + own)).containsExactly(id);
        assertThat(ids("?dueBefore=2026-10-01&" + own)).containsExactly(other);
        assertThat(ids("?state=ISSUED&" + own)).containsExactly(id, other);
        assertThat(ids("?state=DRAFT&" + own)).isEmpty();
        assertThat(ids("?number=" + (prefixOf(issuer) + " 000.000.007").replace(" ", "%20"))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"period, 2026-13", "state, PAID", "paymentState, LATE", "dueBefore, tomorrow", "asn, 0", "number, 7", "exchange, nowhere",
        "expand, all", "colour, red"})
    void aFilterThatCannotBeReadIsRefusedWithItsName(String field, String value) {
        ApiClient.Answer answer = api.get("/api/v1/invoices?%s=%s".formatted(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void linesComeWithAListOnlyWhenAskedFor() {
        // given
        document().of(subscription, participant);
        // then
        assertThat(items("?asn=" + participant.asn()).get(0).has("lines")).isFalse();
        assertThat(items("?expand=lines&asn=" + participant.asn()).get(0).get("lines")).hasSize(1);
    }

    @Test
    void draftsAreListedWithoutANumberAndPreviewsByTheirRunOnly() {
        // given
        long run = world.run("DRAFTED", account, "BILLED");
        String draft = document().draftOf(run).of(subscription, participant);
        long previewRun = world.run("DRAFTED", account, "BILLED");
        String preview = document().draftOf(previewRun).preview().of(subscription, participant);
        world.end(run);
        world.end(previewRun);
        // then
        assertThat(ids("?asn=" + participant.asn())).containsExactly(draft);
        assertThat(items("?asn=" + participant.asn()).get(0).get("number").isNull()).isTrue();
        assertThat(ids("?run=" + publicRun(previewRun))).containsExactly(preview);
        assertThat(ids("?run=" + publicRun(run))).containsExactly(draft);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        // given
        String first = document().period("2026-07").of(subscription, participant);
        String second = document().period("2026-08").of(subscription, participant);
        // when
        JsonNode page = api.get("/api/v1/invoices?limit=1&asn=" + participant.asn()).json();
        JsonNode next = api.get("/api/v1/invoices?limit=1&asn=%d&after=%s".formatted(participant.asn(), page.get("next").stringValue())).json();
        // then
        assertThat(page.get("items").get(0).get("id").stringValue()).isEqualTo(first);
        assertThat(next.get("items").get(0).get("id").stringValue()).isEqualTo(second);
        assertThat(next.get("next").isNull()).isTrue();
    }

    @Test
    void aParticipantSeesOnlyWhatIsIssuedToItsOwnAccount() {
        // given
        Participant other = world.participant(participant.exchange(), world.organisation("Other"));
        String own = document().of(subscription, participant);
        long run = world.run("DISCARDED", account, "BILLED");
        String draft = document().period("2026-11").draftOf(run).of(subscription, participant);
        String anothers = new TestDocument(world, jdbc, world.accountOf(other)).of(subscription, other);
        // when
        ApiClient its = api.withKey(key("asn", participant.asn()));
        // then
        assertThat(its.get("/api/v1/invoices").json().get("items")).hasSize(1);
        assertThat(its.get("/api/v1/invoices/" + own).status()).isEqualTo(200);
        assertThat(its.get("/api/v1/invoices/" + draft).status()).isEqualTo(404);
        assertThat(its.get("/api/v1/invoices/" + anothers).status()).isEqualTo(404);
    }

    @Test
    void whoSharesAnAccountSeesOnlyDocumentsThatChargeNobodyElse() {
        // given
        Participant member = world.participant(participant.exchange(), world.organisation("Member"), world.publicIdOf(account));
        String together = document().period("2026-07").of(subscription, participant, member);
        String alone = document().period("2026-08").of(subscription, member);
        // when
        ApiClient its = api.withKey(key("asn", member.asn()));
        // then
        assertThat(its.get("/api/v1/invoices/" + together).status()).isEqualTo(404);
        assertThat(its.get("/api/v1/invoices/" + alone).status()).isEqualTo(200);
        assertThat(api.withKey(key("asn", participant.asn())).get("/api/v1/invoices").json().get("items")).hasSize(2);
    }

    @Test
    void thePurchaseOrderOfADraftIsThatOfItsAccountAndOfWhatIsApproved() {
        // given
        long run = world.run("DRAFTED", account, "BILLED");
        String path = "/api/v1/invoices/" + document().period("2026-11").draftOf(run).of(subscription, participant);
        // when
        ApiClient.Answer refused = api.patch(path, api.get(path).etag(), Map.of("purchaseOrder", "PO 4711"));
        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).endsWith("invoice-state");
        assertThat(refused.json().get("state").stringValue()).isEqualTo("DRAFT");
        assertThat(api.get(path).json().get("purchaseOrder").isNull()).isTrue();
    }

    @Test
    void onlyThePurchaseOrderChangesAndOnlyWithTheVersionThatWasRead() {
        // given
        String path = "/api/v1/invoices/" + document().of(subscription, participant);
        String etag = api.get(path).etag();
        // when
        ApiClient.Answer changed = api.patch(path, etag, Map.of("purchaseOrder", "PO 4711"));
        // then
        assertThat(changed.json().get("purchaseOrder").stringValue()).isEqualTo("PO 4711");
        assertThat(api.patch(path, etag, Map.of("purchaseOrder", "PO 4712")).status()).isEqualTo(412);
        assertThat(api.send("PATCH", path, Map.of("purchaseOrder", "PO 4712")).status()).isEqualTo(428);
        assertThat(api.patch(path, changed.etag(), Map.of("total", "1.00")).status()).isEqualTo(400);
        assertThat(api.patch(path, changed.etag(), Map.of("purchaseOrder", "x".repeat(61))).status()).isEqualTo(400);
        assertThat(api.delete(path, changed.etag()).status()).isEqualTo(405);
    }

    @Test
    void theSeriesProvesItsNumbersAndNamesEachHole() {
        // given
        long issuer = TestDocument.issuer(world);
        List.of(1, 2, 4, 5, 9).forEach(number -> document().issuer(issuer).number(number).period("2025-%02d".formatted(number))
                .of(subscription, participant));
        jdbc.sql("UPDATE number_series SET next_number = 10 WHERE issuer_id = ?").param(issuer).update();
        // when
        JsonNode series = seriesOf(prefixOf(issuer));
        // then
        assertThat(series.get("first").longValue()).isEqualTo(1);
        assertThat(series.get("last").longValue()).isEqualTo(9);
        assertThat(series.get("count").longValue()).isEqualTo(5);
        assertThat(series.get("gaps").toString()).isEqualTo("[3,{\"from\":6,\"until\":8}]");
    }

    @Test
    void aNumberThatWasGivenButThatNoDocumentCarriesIsAHole() {
        // given
        long issuer = TestDocument.issuer(world);
        document().issuer(issuer).number(2).of(subscription, participant);
        jdbc.sql("UPDATE number_series SET next_number = 4 WHERE issuer_id = ?").param(issuer).update();
        // then
        assertThat(seriesOf(prefixOf(issuer)).get("gaps").toString()).isEqualTo("[1,3]");
    }

    private TestDocument document() {
        return new TestDocument(world, jdbc, account);
    }

    private String prefixOf(long issuer) {
        return jdbc.sql("SELECT prefix FROM number_series WHERE issuer_id = ?").param(issuer).query(String.class).single();
    }

    private String publicRun(long run) {
        return jdbc.sql("SELECT public_id FROM billing_run WHERE id = ?").param(run).query(String.class).single();
    }

    private String key(String field, long value) {
        return api.post("/api/v1/api-keys", Map.of("name", world.code("key"), "role", "participant", field, value)).json()
                .get("key").stringValue();
    }

    private JsonNode seriesOf(String prefix) {
        return StreamSupport.stream(api.get("/api/v1/number-series?limit=500").json().get("items").spliterator(), false)
                .filter(item -> item.get("series").stringValue().equals(prefix)).findFirst().orElseThrow();
    }

    private JsonNode items(String query) {
        return api.get("/api/v1/invoices" + query).json().get("items");
    }

    private List<String> ids(String query) {
        return StreamSupport.stream(items(query).spliterator(), false).map(item -> item.get("id").stringValue()).toList();
    }
}
