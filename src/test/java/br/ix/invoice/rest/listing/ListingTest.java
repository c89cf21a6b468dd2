package br.ix.invoice.rest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ListingTest {

    private static final String OF_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/"})
    void isJsonForAProgramAndOpen(String path) {
        ApiClient.Answer answer = api.anonymous().with("Accept", "*/*").get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(collection(answer, "clock")).hasToString(
                "{\"name\":\"clock\",\"href\":\"/api/v1/clock\",\"description\":\"What today is for the billing\",\"methods\":[\"GET\",\"PUT\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/"})
    void isAPageInABrowser(String path) {
        ApiClient.Answer answer = api.anonymous().with("Accept", OF_A_BROWSER).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("<a href=\"/api/v1/clock\">clock</a>").contains("GET PUT").doesNotContain("<script");
    }

    @Test
    void pointsToNothingThatIsMissing() {
        JsonNode collections = api.get("/api/v1/").json().get("collections");

        assertThat(collections).isNotEmpty().allSatisfy(
                collection -> assertThat(api.get(collection.get("href").stringValue()).status()).isIn(200, 405));
    }

    private static JsonNode collection(ApiClient.Answer answer, String name) {
        return StreamSupport.stream(answer.json().get("collections").spliterator(), false)
                .filter(collection -> collection.get("name").stringValue().equals(name)).findFirst().orElseThrow();
    }
}
