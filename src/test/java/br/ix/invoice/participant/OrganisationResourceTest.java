package br.ix.invoice.participant;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OrganisationResourceTest {

    private static final String PATH = "/api/v1/organisations";
    private static final Map<String, Object> BODY = Map.of("legalName", "Rede Exemplo", "taxId", "12.abc.345/01de-35", "taxIdType", "CNPJ",
            "address", Map.of("street", "Rua A", "city", "Campinas", "state", "sp", "country", "br"));

    @Autowired
    private ApiClient api;

    @Test
    void keepsItsTaxIdWithoutMask() {
        ApiClient.Answer made = api.post(PATH, BODY);

        ApiClient.Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("address", Map.of("number", "10")));

        assertThat(made.json().get("taxId").asString()).isEqualTo("12ABC34501DE35");
        assertThat(made.json().get("language").asString()).isEqualTo("pt");
        assertThat(changed.json().get("address").get("city").asString()).isEqualTo("Campinas");
        assertThat(changed.json().get("address").get("number").asString()).isEqualTo("10");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "legalName, -", "taxId, 12ABC34501DE36", "taxId, -", "taxIdType, CPF", "taxIdType, EIN", "email, nobody", "language, de"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(BODY, field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field.equals("taxIdType") && "CPF".equals(value) ? "taxId" : field);
    }

    @Test
    void saysWhereInTheAddressAFaultIs() {
        ApiClient.Answer answer = api.post(PATH, Scene.with(BODY, "address", Map.of("country", "Brasil")));

        assertThat(Scene.fields(answer)).containsExactly("address.country");
    }

    @Test
    void isUniqueByItsExternalReference() {
        Map<String, Object> body = Scene.with(BODY, "externalRef", "ref-" + Scene.unique());
        api.post(PATH, body);

        assertThat(Scene.problem(api.post(PATH, body))).isEqualTo("409 organisation-exists");
    }

    @Test
    void isNotDeletedWhileAParticipantHasIt() {
        Scene scene = new Scene(api);
        String organisation = scene.organisation("Rede");
        scene.make("participants", Map.of("asn", Scene.unique(), "exchange", scene.exchange(), "organisation", organisation));

        assertThat(Scene.problem(api.delete(PATH + "/" + organisation, "\"1\""))).isEqualTo("409 organisation-in-use");
        assertThat(api.delete(PATH + "/" + scene.organisation("Free"), "\"1\"").status()).isEqualTo(204);
    }
}
