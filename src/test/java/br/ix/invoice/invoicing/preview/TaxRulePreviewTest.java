package br.ix.invoice.invoicing.preview;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A tax rule is looked at in money before it is made: what is to be paid, with and without it. */
@IntegrationTest
class TaxRulePreviewTest {

    private static final String PATH = "/api/v1/tax-rules";

    private final ApiClient api;
    private final World world;
    private final BusinessClock clock;
    private final Exchanges exchanges;
    private YearMonth closed;
    private String exchange;
    private String service;
    private Participant participant;

    @Autowired
    TaxRulePreviewTest(ApiClient api, BusinessClock clock, Exchanges exchanges) {
        this.api = api;
        this.clock = clock;
        this.exchanges = exchanges;
        this.world = new World(api);
    }

    @BeforeEach
    void aPortSinceTheFirstOfTheLastMonth() {
        exchange = world.exchange();
        closed = exchanges.all().stream().map(one -> YearMonth.from(clock.today(one.timeZone()))).min(YearMonth::compareTo).orElseThrow()
                .minusMonths(1);
        service = world.monthlyService();
        world.price(service, exchange, "690.00");
        participant = world.participant(exchange);
        world.subscription(participant, service, closed.atDay(1).toString());
    }

    @ParameterizedTest(name = "{0} {1} %: {2}")
    @CsvSource({"EXCLUSIVE, 5, 724.50, 34.50", "GROSS_UP, 5, 726.32, 36.32", "WITHHELD, 1.5, 679.65, -10.35"})
    void saysWhatWouldBeToBePaidAndMakesNothing(String kind, String rate, String after, String difference) {
        Answer preview = api.post(PATH + "?preview=true", rule(kind, rate));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.header("Location")).isNull();
        assertThat(preview.json().path("kind").asString()).isEqualTo(kind);
        JsonNode row = preview.json().path("impact").path("accounts").path(0);
        assertThat(row.path("participant").asString()).isEqualTo(participant.id());
        assertThat(figures(row.path("closed"))).isEqualTo("690.00 -> " + after + " = " + difference);
        assertThat(figures(row.path("month"))).isEqualTo("690.00 -> " + after + " = " + difference);
        assertThat(api.get(PATH + "?service=" + service).json().path("items")).isEmpty();
        api.post(PATH, rule(kind, rate));
        assertThat(world.invoicesOf(world.bill(closed.toString(), exchange)).path(0).path("payable").asString()).isEqualTo(after);
    }

    @Test
    void aRuleThatEndsOrGoesIsLookedAtAsWell() {
        Answer made = api.post(PATH, rule("EXCLUSIVE", "5"));

        Answer ended = api.patch(made.header("Location") + "?preview=true", made.etag(), Map.of("validUntil", closed.atEndOfMonth().toString()));
        Answer deleted = api.delete(made.header("Location") + "?preview=true", made.etag());

        JsonNode row = ended.json().path("impact").path("accounts").path(0);
        assertThat(figures(row.path("closed"))).isEqualTo("724.50 -> 724.50 = 0.00");
        assertThat(figures(row.path("month"))).isEqualTo("724.50 -> 690.00 = -34.50");
        assertThat(figures(deleted.json().path("impact").path("totals").path(0).path("closed"))).isEqualTo("724.50 -> 690.00 = -34.50");
        assertThat(api.get(made.header("Location")).etag()).isEqualTo(made.etag());
    }

    private Map<String, Object> rule(String kind, String rate) {
        return new HashMap<>(Map.of("code", "ISS", "name", "ISS", "kind", kind, "ratePercent", rate, "service", service,
                "validFrom", closed.atDay(1).toString()));
    }

    private static String figures(JsonNode figures) {
        return "%s -> %s = %s".formatted(figures.path("before").asString(), figures.path("after").asString(), figures.path("difference").asString());
    }
}
