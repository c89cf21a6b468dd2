package br.ix.invoice.invoicing.taxing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Taxes on documents by hand and on request, and what credit notes take back of them. Rules are for the customer of the test. */
@IntegrationTest
class TaxedByHandTest {

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private String exchange;
    private Participant participant;

    @Autowired
    TaxedByHandTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void begin() {
        exchange = world.exchange();
        participant = world.participant(exchange);
    }

    @ParameterizedTest(name = "{0} {1} %: {2} + {3} = {4}")
    @CsvSource({"EXCLUSIVE, 5, 690.00, 34.50, 724.50", "INCLUSIVE, 20, 575.00, 115.00, 690.00", "GROSS_UP, 5, 690.00, 36.32, 726.32"})
    void anInvoiceByHandIsTaxedByTheRulesForEveryServiceOfItsDay(String kind, String rate, String subtotal, String tax, String total) {
        rule(Map.of("kind", kind, "ratePercent", rate));
        rule(Map.of("code", "PORT", "kind", "EXCLUSIVE", "ratePercent", "50", "service", world.monthlyService()));

        JsonNode invoice = hand.byHand(participant, "690.00");

        assertThat(texts(invoice, "kind", "subtotal", "taxTotal", "total", "open")).containsExactly("MANUAL", subtotal, tax, total, total);
        assertThat(invoice.path("taxes")).hasSize(1);
    }

    @Test
    void anInvoiceOnRequestIsTaxedAsARunWould() {
        rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        String subscription = world.subscription(participant, hand.priced(exchange, "690.00"), "2026-10-01");

        Answer issued = hand.onRequest(participant, "2026-10-31", subscription);

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(texts(issued.json(), "kind", "taxTotal", "total")).containsExactly("ON_REQUEST", "36.32", "726.32");
        assertThat(issued.json().path("lines").path(0).path("taxes").path(0).path("code").asString()).isEqualTo("ISS");
    }

    @Test
    void aWholeCreditMirrorsTheTaxesAndLeavesNothingOpen() {
        rule(Map.of("kind", "GROSS_UP", "ratePercent", "5"));
        rule(Map.of("code", "IRRF", "kind", "WITHHELD", "ratePercent", "1.5"));
        JsonNode invoice = hand.byHand(participant, "690.00");

        JsonNode credit = hand.credit(id(invoice), Map.of()).json();

        assertThat(texts(invoice, "payable", "open")).containsExactly("715.43", "715.43");
        assertThat(texts(credit, "subtotal", "taxTotal", "total", "withheldTotal", "payable"))
                .isEqualTo(texts(invoice, "subtotal", "taxTotal", "total", "withheldTotal", "payable").stream().map("-"::concat).toList());
        assertThat(texts(hand.invoice(id(invoice)), "open", "paymentState")).containsExactly("0.00", "CREDITED");
        assertThat(api.get("/api/v1/invoices?paymentState=CREDITED&exchange=" + exchange).json().path("items")).hasSize(1);
    }

    @Test
    void partsThatAreCreditedComeToTheWhole() {
        rule(Map.of("kind", "EXCLUSIVE", "ratePercent", "7"));
        JsonNode invoice = hand.byHand(participant, "100.01");

        List<JsonNode> credits = Stream.of("33.33", "33.33", "0.07", "0.07", "0.07", "")
                .map(amount -> hand.credit(id(invoice), amount.isEmpty() ? Map.of() : Map.of("lines", List.of(Map.of("position", 1, "amount", amount)))))
                .map(Answer::json).toList();

        assertThat(invoice.path("total").asString()).isEqualTo("107.01");
        assertThat(credits.stream().map(credit -> credit.path("taxTotal").asString()))
                .containsExactly("-2.33", "-2.34", "0.00", "-0.01", "0.00", "-2.32");
        assertThat(credits.stream().map(credit -> new BigDecimal(credit.path("total").asString())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-107.01");
        assertThat(hand.invoice(id(invoice)).path("open").asString()).isEqualTo("0.00");
    }

    @Test
    void aCreditIsTaxedAsItsInvoiceWasWhateverTheRuleIsNow() {
        Answer old = rule(Map.of("kind", "EXCLUSIVE", "ratePercent", "5"));
        String subscription = world.subscription(participant, hand.priced(exchange, "690.00"), Map.of("startsOn", "2026-09-01", "endsOn", "2026-09-30"));
        JsonNode invoice = hand.onRequest(participant, "2026-09-30", subscription).json();
        api.patch(old.header("Location"), old.etag(), Map.of("validUntil", "2026-09-30"));
        rule(Map.of("kind", "EXCLUSIVE", "ratePercent", "10", "validFrom", "2026-10-01"));

        JsonNode credit = hand.credit(id(invoice), Map.of("lines", List.of(Map.of("position", 1, "amount", "100.00")))).json();

        assertThat(texts(credit, "subtotal", "taxTotal", "total")).containsExactly("-100.00", "-5.00", "-105.00");
        assertThat(credit.path("lines").path(0).path("taxes").path(0).path("ratePercent").asString()).isEqualTo("5");
    }

    /** A rule for the customer of this test, from 2020 on unless told otherwise. */
    private Answer rule(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("code", "ISS", "name", "ISS", "customer", participant.organisation(), "validFrom", "2020-01-01"));
        body.putAll(fields);
        Answer answer = api.post("/api/v1/tax-rules", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String id(JsonNode document) {
        return document.path("id").asString();
    }

    private static List<String> texts(JsonNode item, String... fields) {
        return Stream.of(fields).map(field -> item.path(field).asString()).toList();
    }
}
