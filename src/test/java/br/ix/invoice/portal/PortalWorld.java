package br.ix.invoice.portal;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A participant with a port that begins on the first of this month, and the keys of the portal's server and of the participant itself. */
final class PortalWorld {

    static final String BASE = "/api/v1/";

    final String exchange;
    final World.Participant participant;
    final String service;
    final String port;
    final ApiClient portal;
    final ApiClient own;

    private final ApiClient api;

    PortalWorld(ApiClient api) {
        this.api = api;
        World world = new World(api);
        exchange = world.exchange();
        participant = world.participant(exchange);
        service = world.monthlyService();
        world.price(service, exchange, "690.00");
        port = world.subscription(participant, service, today().withDayOfMonth(1).toString());
        portal = api.withKey(key("portal", null));
        own = api.withKey(key("participant", participant.asn()));
    }

    /** The business day of the exchange. */
    LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(api.get("/api/v1/clock").json().path("now").asString()), ZoneId.of("America/Sao_Paulo"));
    }

    /** Another service of the participant, from the same day on; its id. */
    String anotherPort() {
        return new World(api).subscription(participant, service, today().withDayOfMonth(1).toString());
    }

    /** A contract that is to be signed. */
    void drawUpAContract() {
        Answer made = api.post("/api/v1/contracts", Map.of("participant", participant.id(), "textPt", "<p>{razao_social}</p>"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    /** What the frontend sends to make an invoice of the port. */
    Map<String, Object> newFatura(int months, Object valor) {
        return Map.of("vencimento", "2027-01-15", "valor", valor, "estado", "PAGA", "participante", participant.id(),
                "servicos", List.of(Map.of("uuid", port, "meses", months, "tipo", service)));
    }

    String key(String role, @Nullable Long asn) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "portal test", "role", role));
        if (asn != null) {
            body.put("asn", asn);
        }
        Answer made = api.post("/api/v1/api-keys", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("key").asString();
    }

    static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
