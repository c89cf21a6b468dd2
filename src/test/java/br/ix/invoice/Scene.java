package br.ix.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a test of a resource needs, through the API; each thing with a name of its own, as all tests share one schema.
 * A field given as null is left out.
 */
public final class Scene {

    private static final AtomicLong LAST = new AtomicLong(100_000_000L);

    private final ApiClient api;

    public Scene(ApiClient api) {
        this.api = api;
    }

    /** A number that no other test has. */
    public static long unique() {
        return LAST.incrementAndGet();
    }

    /** Code of a new exchange in São Paulo's zone and reais. */
    public String exchange() {
        String code = "x" + unique();
        make("exchanges", with(Map.of("code", code, "name", "Exchange " + code, "timeZone", "America/Sao_Paulo", "currency", "BRL")));
        return code;
    }

    /** Id of a new organisation. */
    public String organisation(String legalName) {
        return make("organisations", with(Map.of("legalName", legalName)));
    }

    /** Id of a new profile. */
    public String profile(String discountPercent) {
        return make("participant-profiles", with(Map.of("name", "Profile " + unique(), "discountPercent", discountPercent)));
    }

    /** Id of a new participant. */
    public String participant(long asn, String exchange) {
        return make("participants", with(Map.of("asn", asn, "exchange", exchange, "organisation", organisation("Rede " + asn),
                "joinedOn", "2026-01-01")));
    }

    /** Code of a new service. */
    public String service(boolean recurring) {
        String code = "S" + unique();
        make("services", with(Map.of("code", code, "name", "Service " + code, "recurring", recurring)));
        return code;
    }

    /** Id of a new subscription from 2026-02-01. */
    public String subscription(String participant, String service) {
        return make("subscriptions", with(Map.of("participant", participant, "service", service, "quantity", "1", "startsOn", "2026-02-01")));
    }

    /** Makes one and answers its id (its code where it has none). */
    public String make(String collection, Map<String, Object> body) {
        ApiClient.Answer answer = api.post("/api/v1/" + collection, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String location = answer.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A body with one more field, left out where null. */
    public static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.remove(field);
        if (value != null) {
            more.put(field, value);
        }
        return more;
    }

    private static Map<String, Object> with(Map<String, Object> body) {
        return new HashMap<>(body);
    }

    /** The last part of a problem's type. */
    public static String problem(ApiClient.Answer answer) {
        String type = answer.json().path("type").asString("");
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    /** The fields of a problem's errors, in order. */
    public static List<String> fields(ApiClient.Answer answer) {
        return answer.json().path("errors").valueStream().map(error -> error.path("field").asString("")).toList();
    }
}
