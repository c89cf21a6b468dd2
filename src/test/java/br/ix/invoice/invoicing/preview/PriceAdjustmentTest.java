package br.ix.invoice.invoicing.preview;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Prices that change together: seen in money before, made as dated prices, and taken back. */
@IntegrationTest
class PriceAdjustmentTest {

    private static final String PATH = "/api/v1/price-adjustments";

    private final ApiClient api;
    private final World world;
    private final String exchange;
    private final Participant participant;
    private final String service;

    @Autowired
    PriceAdjustmentTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.exchange = world.exchange();
        this.participant = world.participant(exchange);
        this.service = world.monthlyService();
        world.price(service, exchange, "690.00");
    }

    @Test
    void anIndexIsSeenInMoneyForEachParticipantBeforeItIsMade() {
        world.subscription(participant, service, "2026-01-01");
        Participant other = world.participant(exchange);
        world.subscription(other, service, Map.of("startsOn", "2026-01-01", "quantity", "2"));

        Answer preview = api.post(PATH + "?preview=true", yearly());

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().path("factor").asString()).isEqualTo("1.04390956");
        JsonNode price = preview.json().path("prices").path(0);
        assertThat(price.path("before").asString() + " " + price.path("after").asString()).isEqualTo("690.00 720.30");
        JsonNode impact = preview.json().path("impact");
        assertThat(impact.path("comingPeriod").asString()).isEqualTo("2027-02");
        assertThat(impact.path("accounts").valueStream().map(row -> row.path("asn").asLong() + " " + row.path("month").path("difference").asString()))
                .containsExactlyInAnyOrder(participant.asn() + " 30.30", other.asn() + " 60.60");
        assertThat(impact.path("totals").path(0).path("month").path("after").asString()).isEqualTo("2160.90");
        assertThat(prices()).containsExactly("690.00 from 2020-01-01");
    }

    @Test
    void itIsMadeAsDatedPricesAndTakenBack() {
        Answer made = api.post(PATH, yearly());
        String path = made.header("Location");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("appliedFactor").asString()).isEqualTo("1.04390956");
        assertThat(made.json().path("madeBy").asString()).isEqualTo("admin");
        assertThat(prices()).containsExactly("690.00 from 2020-01-01", "720.30 from 2027-02-01");
        assertThat(Scene.problem(api.post(PATH, yearly()))).isEqualTo("409 price-exists");
        assertThat(api.get(path).json()).isEqualTo(made.json());
        assertThat(Scene.problem(api.send("DELETE", path, null))).isEqualTo("428 if-match-required");
        assertThat(api.delete(path, made.etag()).status()).isEqualTo(204);
        assertThat(prices()).containsExactly("690.00 from 2020-01-01");
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCapAndAFloorHoldIt() {
        Answer capped = api.post(PATH + "?preview=true", Scene.with(yearly(), "cap", "3.5"));
        Answer falling = api.post(PATH + "?preview=true", falling("NONE"));
        Answer held = api.post(PATH + "?preview=true", falling("0"));

        assertThat(capped.json().path("prices").path(0).path("after").asString()).isEqualTo("714.15");
        assertThat(falling.json().path("prices").path(0).path("after").asString()).isEqualTo("682.81");
        assertThat(Scene.problem(held)).isEqualTo("409 nothing-to-adjust");
    }

    @Test
    void aPercentageAndAListOfPricesWorkAlike() {
        Map<String, Object> byPercent = new HashMap<>(Map.of("percent", "4.39", "exchange", exchange, "services", List.of(service),
                "validFrom", "2027-02-01"));
        Map<String, Object> byList = new HashMap<>(Map.of("validFrom", "2027-03-01", "prices",
                List.of(Map.of("service", service, "exchange", exchange, "unitPrice", "735.5050"))));

        Answer percent = api.post(PATH, byPercent);
        Answer list = api.post(PATH, byList);

        assertThat(percent.status()).as(percent.text()).isEqualTo(201);
        assertThat(list.status()).as(list.text()).isEqualTo(201);
        assertThat(list.json().path("prices").path(0).path("before").asString()).isEqualTo("720.29");
        assertThat(list.json().path("factor").isNull()).isTrue();
        assertThat(prices()).containsExactly("690.00 from 2020-01-01", "720.29 from 2027-02-01", "735.505 from 2027-03-01");
    }

    @Test
    void aPriceForEverywhereBecomesOneOfTheExchangeAndKeepsItsEnd() {
        String common = world.monthlyService();
        api.post("/api/v1/prices", Map.of("service", common, "unitPrice", "100.00", "currency", "BRL", "validFrom", "2020-01-01",
                "validUntil", "2029-12-31"));

        Answer made = api.post(PATH, Scene.with(Scene.with(Map.of("percent", "10", "exchange", exchange, "validFrom", "2027-02-01"),
                "services", List.of(common)), "decimals", 0));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode price = api.get("/api/v1/prices?service=" + common + "&exchange=" + exchange).json().path("items").path(0);
        assertThat(price.path("unitPrice").asString()).isEqualTo("110.00");
        assertThat(price.path("validUntil").asString()).isEqualTo("2029-12-31");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "floor, -, floor", "floor, low, floor", "cap, -1, cap", "index, -, index from until floor", "index, NOSUCH, index",
        "until, 2017-06, until", "until, 2026-13, until", "from, -, from", "validFrom, -, validFrom", "decimals, 5, decimals", "percent, 4, index",
        "exchange, nowhere, exchange"})
    void refusesBadInput(String field, @Nullable String value, String faults) {
        Object given = value != null && field.equals("decimals") ? Integer.valueOf(value) : value;

        Answer refused = api.post(PATH, Scene.with(yearly(), field, given));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(Scene.fields(refused)).containsExactlyInAnyOrder(faults.split(" "));
    }

    @Test
    void pricesOfAListAreCheckedOneByOne() {
        Answer refused = api.post(PATH, Map.of("validFrom", "2027-03-01", "prices", List.of(
                Map.of("service", service, "exchange", exchange, "unitPrice", "7"), Map.of("service", service, "unitPrice", "-1"),
                Map.of("exchange", "nowhere", "unitPrice", "1"))));

        assertThat(Scene.fields(refused)).containsExactlyInAnyOrder("prices[1].unitPrice", "prices[2].service");
    }

    /** IPCA of the twelve months of vector D-47. */
    private Map<String, Object> yearly() {
        return new HashMap<>(Map.of("index", "IPCA", "from", "2017-07", "until", "2018-06", "floor", "0", "exchange", exchange,
                "services", List.of(service), "validFrom", "2027-02-01", "reason", "anniversary"));
    }

    /** IGP-M of the year of vector D-49, which fell. */
    private Map<String, Object> falling(String floor) {
        Map<String, Object> body = yearly();
        body.putAll(Map.of("index", "IGP-M", "from", "2025-01", "until", "2025-12", "floor", floor));
        return body;
    }

    private List<String> prices() {
        return api.get("/api/v1/prices?service=" + service).json().path("items").valueStream()
                .map(price -> price.path("unitPrice").asString() + " from " + price.path("validFrom").asString()).toList();
    }
}
