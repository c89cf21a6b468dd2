package br.ix.invoice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Draws up and signs contracts over the API, for participants with an organisation of their own. */
final class Signatures {

    private final ApiClient api;
    private final Scene scene;
    final String exchange;
    final long asn = Scene.unique();
    final String organisation;
    final String participant;

    Signatures(ApiClient api) {
        this.api = api;
        this.scene = new Scene(api);
        this.exchange = scene.exchange();
        this.organisation = scene.make("organisations", new HashMap<>(Map.of("legalName", "Rede " + asn, "taxId", "11222333000181",
                "taxIdType", "CNPJ", "responsible", "Ana Silva", "address", Map.of("street", "Rua A", "number", "10", "city", "Recife", "state", "PE"))));
        this.participant = scene.make("participants", new HashMap<>(Map.of("asn", asn, "exchange", exchange, "organisation", organisation)));
    }

    String drawUp(String kind) {
        return scene.make("contracts", new HashMap<>(Map.of("participant", participant, "kind", kind)));
    }

    JsonNode contract(String id) {
        return api.get("/api/v1/contracts/" + id).json();
    }

    Answer sign(String id) {
        return api.post("/api/v1/contracts/" + id + "/sign", Map.of());
    }

    String signed(String kind) {
        String id = drawUp(kind);
        Answer answer = sign(id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    void change(String field, Object value) {
        changeAt("/api/v1/organisations/" + organisation, Map.of(field, value));
    }

    void changeAt(String path, Map<String, Object> fields) {
        Answer answer = api.patch(path, api.get(path).etag(), fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
