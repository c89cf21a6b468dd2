package br.ix.invoice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no program should send is answered with a problem, over real HTTP: never a page of the server, never a 500. */
@IntegrationTest
class BadInputTest {

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET    | /api/v1/users?limit=9999999999999          | 400",
            "GET    | /api/v1/users?after=%00                    | 400",
            "GET    | /api/v1/users?after=NTs                    | 400",
            "GET    | /api/v1/users?after=%FF%FE                 | 400",
            "GET    | /api/v1/users?%00=1                        | 400",
            "GET    | /api/v1/users?colour=red                   | 400",
            "GET    | /api/v1/users/%00                          | 400",
            "GET    | /api/v1/users/..%2f..%2fetc                | 400",
            "GET    | /api/v1//users                             | 400",
            "GET    | /api/v1/users/%F0%9F%92%A9                 | 404",
            "GET    | /api/v1/users;x=1                          | 400",
            "GET    | /api/v1/participants?exchange=S%C3%A3o     | 400",
            "GET    | /api/v1/participants?exchange=nowhere      | 400",
            "GET    | /api/v1/subscriptions?exchange=nowhere     | 400",
            "GET    | /api/v1/prices?exchange=nowhere            | 400",
            "GET    | /api/v1/prices?service=nothing             | 400",
            "GET    | /api/v1/billing-accounts?exchange=nowhere  | 400",
            "GET    | /api/v1/billing-runs?exchange=nowhere      | 400",
            "GET    | /api/v1/invoices?exchange=nowhere          | 400",
            "GET    | /api/v1/users/00000000000000000000000000000000000000000000000000000 | 404",
            "POST   | /api/v1/undrawn-documents/1%20UNION%20SELECT%201/retry | 404",
            "POST   | /api/v1/users                              | 400",
            "PATCH  | /api/v1/users/x                            | 400",
            "PUT    | /api/v1/users/x                            | 405"})
    void isAProblem(String method, String path, int status) {
        ApiClient.Answer answer = api.send(method, path, null);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/json  | {\"name\": \"a\\u0000b\", \"role\": \"viewer\", \"password\": \"long-enough\"} | 400",
            "application/json  | {\"name\": 7}                | 400", "application/json | [[[[[[        | 400",
            "application/json  | {\"name\": \"x\", \"name\": \"y\"} | 400",
            "application/xml   | <user/>                      | 415", "text/plain       | name=x        | 415",
            "*/*               | {}                           | 415", "application/* | {}               | 415",
            "multipart/form-data | nothing                    | 400", "nonsense         | x             | 415"})
    void isAProblemInABodyToo(String type, String body, int status) {
        assertThat(api.with("Content-Type", type).post("/api/v1/users", body).status()).isEqualTo(status);
        assertThat(api.with("Content-Type", type).post("/api/v1/users", "key-" + body.hashCode(), body).status()).isIn(status, 400);
    }

    @Test
    void isRefusedByItsLength() {
        String tooLong = "{\"name\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}";

        assertThat(api.post("/api/v1/users", tooLong).status()).isEqualTo(413);
        assertThat(api.post("/api/v1/users", "a-long-one", tooLong).status()).isEqualTo(413);
    }

    @Test
    void anAddressThatIsTooLongToBeReadIsAProblemToo() {
        ApiClient.Answer answer = api.get("/api/v1/users?colour=" + "x".repeat(70_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/bad-request");
    }

    @Test
    void isRefusedByItsDepth() {
        assertThat(api.post("/api/v1/users", "{\"name\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void answersInJsonWhateverIsAccepted() {
        ApiClient.Answer answer = api.with("Accept", "application/pdf").get("/api/v1/users/x");

        assertThat(answer.status()).isIn(404, 406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    /** The fuzzer's: the framework said 406 when the user was there. */
    @Test
    void changesNothingWhereTheAnswerWouldNotBeTaken() {
        Map<String, String> user = Map.of("name", "unacceptable", "role", "viewer", "password", "long-enough");

        List<Integer> statuses = Stream.of("a/b/c", "application/pdf").map(accept -> api.with("Accept", accept).post("/api/v1/users", user).status()).toList();

        assertThat(statuses).containsExactly(406, 406);
        assertThat(api.post("/api/v1/users", user).status()).as("nobody has the name").isEqualTo(201);
    }

    @Test
    void namesFieldMessageAndValue() {
        ApiClient.Answer answer = api.post("/api/v1/users", Map.of("name", "x", "role", "viewer", "password", "long-enough", "rol", "y"));

        assertThat(answer.json().get("errors").get(0)).hasToString(
                "{\"field\":\"rol\",\"message\":\"is not a field here: known are locked, mustChangePassword, name, password, role\",\"value\":\"y\"}");
    }
}
