package br.ix.invoice.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Role;
import br.ix.invoice.rest.idempotency.OncePerPart;
import br.ix.invoice.rest.problem.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many items by one request, over HTTP: each element is a POST of its own. */
@IntegrationTest
class BulkTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String BULK = ORGANISATIONS + "/bulk";

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OncePerPart once;

    @Autowired
    private Problems problems;

    private final String mark = "Bulk " + UUID.randomUUID();

    @Test
    void makesEachElementAndSaysInTheirOrderWhatBecameOfIt() {
        Answer answer = api.post(BULK, items(organisation("a"), organisation("b"), organisation("c")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("created").asInt()).isEqualTo(3);
        assertThat(answer.json().path("results").valueStream().map(result -> result.path("index").asInt())).containsExactly(0, 1, 2);
        assertThat(answer.json().path("results")).allSatisfy(result -> {
            Answer item = api.get(result.path("location").asString());
            assertThat(item.json().path("id")).isEqualTo(result.path("id"));
            assertThat(item.etag()).isEqualTo(result.path("etag").asString());
            assertThat(result.path("status").asInt()).isEqualTo(201);
        });
        assertThat(made()).isEqualTo(3);
    }

    /** Whatever is wrong with an element, it is refused as a POST of its own would be, and those before and behind it are made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"legalName\": \"X\", \"taxId\": \"11.222.333/0001-82\", \"taxIdType\": \"CNPJ\"}",
            "{\"legalName\": \"X\", \"unknown\": 1}",
            "{\"legalName\": 7}",
            "{\"legalName\": \"a\\u0000b\"}",
            "{\"legalName\": \"X\", \"address\": {\"street\": []}}",
            "{\"legalName\": 1e400}",
            "{}",
            "[]",
            "7",
            "null",
            "\"text\""})
    void anElementIsRefusedAsAPostOfItsOwnAndStopsNoOther(String refused) {
        Answer single = api.post(ORGANISATIONS, refused);

        JsonNode many = api.post(BULK, "{\"items\": [%s, %s, %s]}".formatted(json(organisation("a")), refused, json(organisation("b")))).json();

        JsonNode result = many.path("results").path(1);
        assertThat(result.path("status").asInt()).isEqualTo(single.status()).isGreaterThanOrEqualTo(400);
        assertThat(result.path("problem").path("type")).isEqualTo(single.json().path("type"));
        assertThat(faults(result.path("problem"))).isEqualTo(faults(single.json()).stream().map(field -> field.isEmpty() ? "items[1]" : "items[1]." + field).toList());
        assertThat(many.path("created").asInt()).isEqualTo(2);
        assertThat(many.path("refused").asInt()).isEqualTo(1);
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void anElementMeetsWhatThoseBeforeItMade() {
        Map<String, Object> one = organisation("a");

        JsonNode many = api.post(BULK, items(one, one)).json();

        assertThat(many.path("results").path(1).path("status").asInt()).isEqualTo(409);
        assertThat(many.path("results").path(1).path("problem").path("type")).isEqualTo(api.post(ORGANISATIONS, one).json().path("type"));
        assertThat(made()).isEqualTo(1);
    }

    /** An event that a listener refuses to follow, a gate, an entry of the audit: all that hangs on a POST hangs on an element. */
    @Test
    void eachElementLeavesTheEntriesAndTheCopiesThatAPostLeaves() {
        Scene scene = new Scene(api);
        String exchange = scene.exchange();
        String organisation = scene.organisation("Rede");

        Answer answer = api.post("/api/v1/participants/bulk", items(participant(exchange, organisation), participant("none", organisation), participant(exchange, organisation)));

        assertThat(answer.json().path("created").asInt()).as(answer.text()).isEqualTo(2);
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE request_id = :request AND action = 'participant.created'")
                .param("request", answer.header("X-Request-Id")).query(Long.class).single()).isEqualTo(2);
        assertThat(api.get("/api/v1/billing-accounts?exchange=" + exchange).json().path("items")).as("each has an account of its own").hasSize(2);
    }

    /** Nothing is made of what cannot be read as a list of elements. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"items\": []}                            | 400 invalid-input",
            "{}                                         | 400 invalid-input",
            "{\"items\": null}                          | 400 invalid-input",
            "{\"items\": {\"legalName\": \"X\"}}        | 400 invalid-input",
            "{\"items\": [ONE], \"atomic\": true}       | 400 invalid-input",
            "{\"items\": [ONE, ONE}                     | 400 unreadable-body",
            "{\"items\": [ONE, {\"a\": 1, \"a\": 2}]}   | 400 unreadable-body",
            "[ONE]                                      | 400 unreadable-body"})
    void whatIsNoListOfElementsIsRefusedAsAWhole(String body, String refusal) {
        Answer answer = api.post(BULK, body.replace("ONE", json(organisation("a"))));

        assertThat(Scene.problem(answer)).isEqualTo(refusal);
        assertThat(made()).isZero();
    }

    @Test
    void takesAtMost500Elements() {
        Answer tooMany = api.post(BULK, Map.of("items", Collections.nCopies(501, Map.of())));
        Answer most = api.post(BULK, Map.of("items", Collections.nCopies(500, Map.of())));

        assertThat(Scene.problem(tooMany)).isEqualTo("400 invalid-input");
        assertThat(tooMany.json().path("errors").path(0).path("field").asString()).isEqualTo("items");
        assertThat(most.json().path("refused").asInt()).isEqualTo(500);
    }

    @Test
    void whoMayNotPostOneMayNotPostMany() {
        assertThat(Scene.problem(keyed("viewer").post(BULK, items(organisation("a"))))).isEqualTo("403 role-may-not");
        assertThat(Scene.problem(keyed("operator").post("/api/v1/prices/bulk", items(Map.of())))).isEqualTo("403 role-may-not");
        assertThat(Scene.problem(api.anonymous().post(BULK, items(organisation("a"))))).isEqualTo("401 authentication-required");
        assertThat(made()).isZero();
    }

    /** Each of the others would wait for a connection in vain, and the caller with them. */
    @Test
    void withoutADatabaseTheOthersAreNotTried() throws Exception {
        PostsInVain posts = new PostsInVain();
        MockHttpServletRequest request = new MockHttpServletRequest();
        SinglePost post = new SinglePost(new HandlerMethod(posts, PostsInVain.class.getDeclaredMethod("create", Map.class)));
        JsonNode element = JsonMapper.shared().createObjectNode();

        List<BulkResult> results = new Bulk(post, new Caller("anybody", Role.OPERATOR, null, null), once.begin(request),
                failure -> problems.problem(request, failure)).make(List.of(element, element, element));

        assertThat(posts.asked).isEqualTo(1);
        assertThat(results.stream().map(BulkResult::status)).containsExactly(503, 503, 503);
    }

    private static final class PostsInVain {

        private int asked;

        ResponseEntity<String> create(@RequestBody Map<String, String> body) {
            asked++;
            throw new DataAccessResourceFailureException("The database is away: " + body);
        }
    }

    private ApiClient keyed(String role) {
        return api.withKey(api.post("/api/v1/api-keys", Map.of("name", "bulk", "role", role)).json().path("key").asString());
    }

    private Map<String, Object> organisation(String reference) {
        return Map.of("legalName", mark, "externalRef", reference + mark);
    }

    private static Map<String, Object> participant(String exchange, String organisation) {
        return new HashMap<>(Map.of("asn", 4_190_000_000L + Scene.unique() % 10_000_000, "exchange", exchange, "organisation", organisation));
    }

    private static Map<String, Object> items(Map<?, ?>... items) {
        return Map.of("items", List.of(items));
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static List<String> faults(JsonNode problem) {
        return problem.path("errors").valueStream().map(error -> error.path("field").asString()).toList();
    }

    private long made() {
        return database.sql("SELECT COUNT(*) FROM organisation WHERE legal_name = :name").param("name", mark).query(Long.class).single();
    }
}
