package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What decides who pays takes the day from which it counts, by the same rules, whatever it is; July 2026 is charged. */
@IntegrationTest
class DatedPayersTest {

    private final ApiClient api;
    private final World world;
    private final Scene scene;

    private String exchange;
    private Participant network;

    @Autowired
    DatedPayersTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.scene = new Scene(api);
    }

    @BeforeEach
    void chargeJuly() {
        exchange = world.exchange();
        network = world.participant(exchange);
        String port = world.monthlyService();
        world.price(port, exchange, "690.00");
        world.subscription(network, port, "2026-07-01");
        world.bill("2026-07", exchange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "billingAccount", "profile", "billTo", "issuer"})
    void theDayIsRequiredOnceSomethingIsCharged(String field) {
        Answer undated = change(field, other(field), null);

        assertThat(Scene.problem(undated)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(undated)).containsExactly("effectiveOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "billingAccount", "profile", "billTo", "issuer"})
    void aDayBeforeALaterChangeIsRefusedAndTheChangesAreShown(String field) {
        String later = other(field);
        Answer first = change(field, later, "2026-09-01");
        Answer before = change(field, other(field), "2026-08-01");
        Answer same = change(field, later, "2026-10-01");

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(Scene.problem(before)).isEqualTo("409 later-change-exists");
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().path("changes").toString())
                .isEqualTo("[{\"effectiveOn\":\"2026-09-01\",\"field\":\"" + field + "\",\"value\":\"" + later + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "billingAccount", "profile", "billTo", "issuer"})
    void theFirstDayReplacesTheWholeHistory(String field) {
        String right = other(field);
        change(field, other(field), "2026-09-01");

        Answer replaced = change(field, right, "1900-01-01");

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json().path(field).asString()).isEqualTo(right);
        assertThat(replaced.json().path("changes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "billingAccount", "profile"})
    void theDayOnWhichAParticipantJoinedIsItsFirst(String field) {
        String path = path(field);
        api.patch(path, api.get(path).etag(), Map.of("joinedOn", "2026-06-15"));
        change(field, other(field), "2026-09-01");

        Answer replaced = change(field, other(field), "2026-06-15");
        Answer before = change(field, other(field), "2026-06-14");

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json().path("changes")).isEmpty();
        assertThat(Scene.fields(before)).containsExactly("effectiveOn");
    }

    private Answer change(String field, String value, String effectiveOn) {
        Map<String, Object> patch = new HashMap<>(Map.of(field, value));
        if (effectiveOn != null) {
            patch.put("effectiveOn", effectiveOn);
        }
        return api.patch(path(field), api.get(path(field)).etag(), patch);
    }

    private String path(String field) {
        return switch (field) {
            case "billTo" -> "/api/v1/billing-accounts/" + network.billingAccount();
            case "issuer" -> "/api/v1/exchanges/" + exchange;
            default -> "/api/v1/participants/" + network.id();
        };
    }

    /** Another value of the field, each time a new one. */
    private String other(String field) {
        return switch (field) {
            case "billingAccount" -> world.participant(exchange).billingAccount();
            case "profile" -> scene.profile("10");
            case "issuer" -> scene.make("issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Another issuer", "dueDays", 10,
                    "series", Map.of("prefix", "Y" + Scene.unique())));
            default -> world.organisation("Another Ltda");
        };
    }
}
