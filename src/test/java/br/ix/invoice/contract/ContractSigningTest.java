package br.ix.invoice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Signing, and what takes a signature away: {@code PrintedFactsFollow} and {@code ContractVetoes} hear what changes. */
@IntegrationTest
class ContractSigningTest {

    private static final String PATH = "/api/v1/contracts/";

    @Autowired
    private ApiClient api;

    private Signatures world;

    @BeforeEach
    void begin() {
        world = new Signatures(api);
    }

    @Test
    void isSignedOnceWithWhatItPrints() {
        String id = world.drawUp("A");

        Answer signed = api.post(PATH + id + "/sign", Map.of("signedOn", "2026-10-01", "signedBy", "Ana Silva"));

        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.json().path("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.json().path("signedOn").asString()).isEqualTo("2026-10-01");
        assertThat(signed.json().path("signedBy").asString()).isEqualTo("Ana Silva");
        Answer again = world.sign(id);
        assertThat(Scene.problem(again)).isEqualTo("409 contract-state");
        assertThat(again.json().path("state").asString()).isEqualTo("SIGNED");
        assertThat(Scene.problem(api.patch(PATH + id, signed.etag(), Map.of("textPt", "<p>other</p>")))).isEqualTo("409 contract-signed");
        assertThat(Scene.problem(api.delete(PATH + id, signed.etag()))).isEqualTo("409 contract-signed");
    }

    @Test
    void refusesADayToComeAnOldLookAndAContractThatIsNotValid() {
        String id = world.drawUp("A");
        String etag = api.get(PATH + id).etag();
        world.change("legalName", "Other name");

        assertThat(Scene.fields(api.post(PATH + id + "/sign", Map.of("signedOn", "2199-01-01")))).containsExactly("signedOn");
        assertThat(Scene.fields(api.post(PATH + id + "/sign", Map.of("signedBy", "x".repeat(151))))).containsExactly("signedBy");
        assertThat(api.with("If-Match", etag).post(PATH + id + "/sign", Map.of()).status()).isEqualTo(412);
        world.drawUp("A");
        assertThat(Scene.problem(world.sign(id))).isEqualTo("409 contract-not-valid");
        assertThat(Scene.problem(world.sign("no-such"))).isEqualTo("404 not-found");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"legalName, Rede Nova", "taxId, 11444777000161", "responsible, Rui Costa"})
    void aChangeOfWhatItPrintsTakesTheSignatureAway(String field, String value) {
        String id = world.signed("A");

        world.change(field, value);

        JsonNode contract = world.contract(id);
        assertThat(contract.path("state").asString()).isEqualTo("UNSIGNED");
        assertThat(contract.path("valid").asBoolean()).isTrue();
        assertThat(contract.path("textPt").asString()).contains(field.equals("taxId") ? "11.444.777/0001-61" : value);
        assertThat(contract.at("/signatures/0/endedBecause").asString()).isEqualTo("FACTS_CHANGED");
        assertThat(world.sign(id).json().path("signatures")).hasSize(2);
    }

    @Test
    void anotherAddressTakesItAwayTooAndWhatIsNotPrintedDoesNot() {
        String id = world.signed("A");

        world.change("email", "ana@example.com");
        world.change("language", "en");
        assertThat(state(id)).isEqualTo("SIGNED");
        world.change("address", Map.of("street", "Rua B"));
        assertThat(state(id)).isEqualTo("UNSIGNED");
    }

    @Test
    void anotherOrganisationTakesItAway() {
        String id = world.signed("A");
        String other = new Scene(api).organisation("Rede Outra");

        world.changeAt("/api/v1/participants/" + world.participant, Map.of("organisation", other));

        assertThat(state(id)).isEqualTo("UNSIGNED");
        assertThat(world.contract(id).path("textPt").asString()).contains("Rede Outra");
        assertThat(world.sign(id).status()).isEqualTo(200);
        world.change("legalName", "No longer its organisation");
        assertThat(state(id)).isEqualTo("SIGNED");
    }

    @Test
    void whatIsNoLongerValidStaysAsItWasSigned() {
        String old = world.signed("A");
        String name = "Rede " + world.asn;
        world.drawUp("A");

        world.change("legalName", "Rede Nova");

        assertThat(state(old)).isEqualTo("SIGNED");
        assertThat(world.contract(old).path("textPt").asString()).contains(name).doesNotContain("Rede Nova");
        world.changeAt(PATH + old, Map.of("valid", true));
        assertThat(state(old)).isEqualTo("UNSIGNED");
    }

    @Test
    void aNewNameOfTheExchangeIsPrintedOnlyWhereNobodySigned() {
        String signed = world.signed("A");
        String open = world.drawUp("B");

        world.changeAt("/api/v1/exchanges/" + world.exchange, Map.of("name", "Nova Olinda"));

        assertThat(world.contract(open).path("textPt").asString()).contains("Nova Olinda");
        assertThat(world.contract(signed).path("textPt").asString()).doesNotContain("Nova Olinda");
        assertThat(state(signed)).isEqualTo("SIGNED");
    }

    @Test
    void aSignatureIsTakenBackForAReason() {
        String id = world.signed("A");

        Answer unsigned = api.post(PATH + id + "/unsign", Map.of("reason", "wrong person"));

        assertThat(unsigned.json().path("state").asString()).as(unsigned.text()).isEqualTo("UNSIGNED");
        assertThat(unsigned.json().at("/signatures/0/endedBecause").asString()).isEqualTo("wrong person");
        assertThat(Scene.problem(api.post(PATH + id + "/unsign", Map.of("reason", "again")))).isEqualTo("409 contract-state");
        assertThat(Scene.fields(api.post(PATH + id + "/unsign", new HashMap<>()))).containsExactly("reason");
    }

    @Test
    void aParticipantWhoSignedIsNotDeletedAndOneWhoDidNotGoesWithItsContracts() {
        String participants = "/api/v1/participants/";
        Signatures other = new Signatures(api);
        String open = other.drawUp("A");
        world.signed("A");

        Answer refused = api.delete(participants + world.participant, api.get(participants + world.participant).etag());
        Answer deleted = api.delete(participants + other.participant, api.get(participants + other.participant).etag());

        assertThat(Scene.problem(refused)).isEqualTo("409 participant-in-use");
        assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
        assertThat(api.get(PATH + open).status()).isEqualTo(404);
    }

    private String state(String id) {
        return world.contract(id).path("state").asString();
    }
}
