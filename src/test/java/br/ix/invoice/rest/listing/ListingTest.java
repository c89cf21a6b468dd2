package br.ix.invoice.rest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
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
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self';").doesNotContain("unsafe");
        assertThat(answer.text()).contains("<html lang=\"en\"", "id=\"clock\"", "What today is for the billing", "href=\"/problems\"", "/v3/api-docs.yaml")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void thePageSaysWhatTheDocumentSaysOfEachCall() {
        String page = page("en");
        JsonNode paths = api.get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames()).hasSizeGreaterThan(150).allSatisfy(path -> assertThat(page).contains("<code>" + path + "</code>"));
        assertThat(page).contains(paths.at("/~1api~1v1~1billing-runs/post/summary").asString(), "integer 1…500",
                "curl -H &quot;Authorization: Bearer $KEY&quot; &quot;http://127.0.0.1:", "/api/v1/exchanges?limit=1&quot;");
    }

    @Test
    void thePageIsPortugueseForWhoReadsPortuguese() {
        String page = page("pt-BR,pt;q=0.9");
        assertThat(page).contains("<html lang=\"pt\"", "Uma chave para experimentar", "O que é hoje para o faturamento");
        assertThat(api.get("/api/v1/").json().get("collections")).as("whatever is new is translated: openapi/collections_pt.properties").allSatisfy(collection ->
                assertThat(page).doesNotContain("class=\"for\">" + collection.get("description").stringValue() + "<"));
        JsonNode requested = api.get("/v3/api-docs").json().at("/paths/~1api~1v1~1billing-runs/post");
        assertThat(page).as("nothing is marked as English that no longer is").doesNotContain("lang=\"en\"").contains(requested.at("/x-pt/summary").stringValue()).doesNotContain(requested.path("summary").stringValue());
    }

    @Test
    void thePageHasNothingOfWhatTheProgramKeeps() {
        String code = "q" + System.nanoTime() % 100_000_000;
        api.post("/api/v1/exchanges", Map.of("code", code, "name", "Only here", "city", "Recife", "state", "PE", "country", "BR", "timeZone", "America/Recife", "currency", "BRL"));

        assertThat(page("en")).doesNotContain(code, "Only here");
        assertThat(api.get("/api/v1/exchanges/" + code).status()).isEqualTo(200);
    }

    /** The type of a problem is an address. */
    @Test
    void aTypeOfProblemLeadsToItsExplanation() {
        ApiClient browser = api.anonymous().with("Accept", OF_A_BROWSER);

        assertThat(browser.get("/problems/live-run-exists").header("Location")).endsWith("/problems#live-run-exists");
        assertThat(browser.get("/problems").text()).contains("id=\"live-run-exists\"", "A run is live for the exchange; run is its id.", "What to do");
        assertThat(browser.get("/problems/none-such").status()).isEqualTo(404);
    }

    private String page(String language) {
        return api.anonymous().with("Accept", OF_A_BROWSER).with("Accept-Language", language).get("/api/v1/").text();
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
