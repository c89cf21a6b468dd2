package br.ix.invoice.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class OpenApiTest {

    @Autowired
    private ApiClient api;

    @Test
    void describesPagesCallersAndProblems() {
        JsonNode description = api.get("/v3/api-docs").json();

        JsonNode list = description.at("/paths/~1api~1v1~1users/get");
        List<String> parameters = StreamSupport.stream(list.get("parameters").spliterator(), false)
                .map(parameter -> parameter.get("name").stringValue()).toList();
        assertThat(parameters).containsExactlyInAnyOrder("limit", "after");
        assertThat(list.at("/responses/default/content/application~1problem+json/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(description.at("/components/securitySchemes/key/scheme").stringValue()).isEqualTo("bearer");
        assertThat(description.at("/servers/0/url").stringValue()).isEqualTo("/");
    }

    @Test
    void formsOfOneNameInTwoPlacesAreNotTakenForEachOther() {
        JsonNode schemas = api.get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/UserForm/properties").propertyNames()).containsExactlyInAnyOrder("name", "role", "password");
        assertThat(schemas.at("/ApiKeyForm/properties").propertyNames()).contains("name", "role", "asn", "billingAccount");
    }

    @Test
    void hasAPageToTryIt() {
        ApiClient.Answer redirect = api.get("/swagger-ui");

        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(api.with("Accept", "text/html").get("/swagger-ui/index.html").text()).contains("swagger-ui");
    }
}
