package br.ix.invoice.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class OpenApiTest {

    private static final Path CONTRACT = Path.of("docs/reference/contract.txt");

    @Autowired
    private ApiClient api;

    @Test
    void describesPagesCallersAndProblems() {
        JsonNode description = api.get("/v3/api-docs").json();

        JsonNode list = description.at("/paths/~1api~1v1~1users/get");
        List<String> parameters = StreamSupport.stream(list.get("parameters").spliterator(), false)
                .map(parameter -> parameter.get("name").stringValue()).toList();
        assertThat(parameters).containsExactlyInAnyOrder("limit", "after");
        assertThat(list.at("/responses/401/$ref").stringValue()).isEqualTo("#/components/responses/Problem401");
        assertThat(description.at("/components/responses/Problem401/content/application~1problem+json/example/type").stringValue())
                .isEqualTo("/problems/authentication-required");
        assertThat(description.at("/components/securitySchemes/key/scheme").stringValue()).isEqualTo("bearer");
        assertThat(description.at("/servers/0/url").stringValue()).isEqualTo("/");
    }

    @Test
    void isValidByTheSchemaOfOpenApi31() {
        JsonNode description = api.get("/v3/api-docs").json();

        assertThat(description.get("openapi").stringValue()).startsWith("3.1.");
        assertThat(JsonSchemas.faultsOfDocument(description)).isEmpty();
        assertThat(JsonSchemas.faultsOfDocument(((ObjectNode) description.deepCopy()).without("info"))).isNotEmpty();
    }

    /** A program that is generated from the document is called by these names: a verb, then a noun. */
    @Test
    void givesEachOperationANameOfItsOwn() {
        List<String> names = operations().map(operation -> operation.path("operationId").asString()).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([A-Z0-9][a-z0-9]*)+"))
                .contains("listInvoices", "getInvoice", "createInvoice", "changeInvoice", "approveBillingRun", "createCreditNoteOfInvoice", "setClock");
    }

    @Test
    void saysOfEachOperationWhatItDoesAndWhoMayCall() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).as("%s in src/main/resources/openapi/operations.properties: a sentence what it does, and one that a caller needs", operation.path("operationId"))
                    .isNotBlank();
            assertThat(operation.path("description").asString("")).as("a second sentence of %s", operation.path("operationId")).isNotBlank();
            assertThat(operation.path("tags")).hasSize(1);
            assertThat(operation.path("security").isArray()).as("%s names security; that of one that is open is empty", operation.path("operationId")).isTrue();
        });
    }

    @Test
    void saysOfEachParameterWhatItIsForAndNamesNoneThatIsNotThere() {
        assertThat(operations()).allSatisfy(operation -> assertThat(operation.path("parameters")).allSatisfy(parameter -> {
            assertThat(parameter.path("description").asString("")).as("%s of %s in src/main/resources/openapi/parameters.properties", parameter.path("name"), operation.path("operationId")).isNotBlank();
            assertThat(parameter.path("name").asString()).matches("[a-zA-Z-]+");
        }));
    }

    /** The page of the API is read in both languages. */
    @Test
    void saysTheSameInPortuguese() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.at("/x-pt/summary").asString("")).as("%s in src/main/resources/openapi/operations_pt.properties", operation.path("operationId"))
                    .isNotBlank().isNotEqualTo(operation.path("summary").asString());
            assertThat(operation.at("/x-pt/description").asString("")).as("a second sentence of %s in Portuguese", operation.path("operationId")).isNotBlank();
        });
        assertThat(operations().flatMap(operation -> operation.path("parameters").valueStream().filter(parameter -> parameter.path("x-pt").asString("").isBlank())
                .map(parameter -> operation.path("operationId").asString() + "." + parameter.path("name").asString() + ": " + parameter.path("description").asString())))
                .as("src/main/resources/openapi/parameters_pt.properties").isEmpty();
    }

    @Test
    void whatIsSaidOfAnOperationBelongsToOneThatIsThere() throws IOException {
        List<String> names = operations().map(operation -> operation.path("operationId").asString()).toList();

        for (String language : List.of("", "_pt")) {
            assertThat(Sentences.read("/openapi/operations%s.properties".formatted(language)).stringPropertyNames().stream().filter(name -> !name.contains("."))).isSubsetOf(names);
        }
    }

    /** A refusal is always a problem of a listed type, on the routes of the portal what its frontend reads. */
    @Test
    void givesEachAnswerASchema() {
        JsonNode description = api.get("/v3/api-docs").json();

        assertThat(operations()).allSatisfy(operation -> assertThat(operation.path("responses").propertyNames()).contains("400")
                .anyMatch(status -> status.startsWith("2")).doesNotContain("default"));
        assertThat(description.path("components").path("responses").properties()).allSatisfy(answer ->
                assertThat(answer.getValue().path("x-problem-types").size()).as(answer.getKey()).isPositive());
    }

    /** What {@code EtagTest} sees of one collection after the other. */
    @Test
    void saysOfItemsThatCanBeChangedHowToAskWhetherTheyWere() {
        List<JsonNode> asked = operations().filter(operation -> operation.path("parameters").valueStream().anyMatch(one -> one.path("name").asString().equals("If-None-Match"))).toList();

        assertThat(asked).hasSizeGreaterThan(12).allSatisfy(operation -> assertThat(operation.path("responses").propertyNames()).contains("200", "304"));
        assertThat(operations().filter(operation -> operation.path("responses").has("304"))).hasSameSizeAs(asked);
    }

    /** How they are found: {@code docs/reference/openapi.md}. */
    @Test
    void boundsEachTextAndEachList() {
        JsonNode description = api.get("/v3/api-docs").json();

        assertThat(unbounded(description, "").toList()).isEmpty();
        assertThat(parameter(description, "state").path("enum").valueStream().map(word -> word.asString(""))).contains("ISSUED", "DRAFT", "CANCELLED").doesNotContain("PAID");
        assertThat(parameter(description, "number").propertyNames()).as("what is said of one parameter is not said of another").doesNotContain("enum", "pattern", "format");
        assertThat(description.at("/components/schemas/OrganisationBody/properties/legalName/maxLength").asInt()).isEqualTo(150);
        assertThat(description.at("/components/schemas/OrganisationBody/required").valueStream().map(JsonNode::stringValue)).contains("legalName");
    }

    /** What only adds passes, and is written down by {@code -Dhouse.renew=true}, from when on it must stay. */
    @Test
    void keepsItsContract() throws IOException {
        Contract now = Contract.of(api.get("/v3/api-docs").json());
        Contract before = Contract.read(Files.readAllLines(CONTRACT));

        if (Boolean.getBoolean("house.renew")) {
            Files.writeString(CONTRACT, now.text());
            return;
        }
        assertThat(ContractChanges.broken(before, now)).as("changes that break callers (%s): keep what was there beside what is new, or, where that is meant, say it in docs/guide/versions.md "
                + "and run this test with -Dhouse.renew=true", CONTRACT).isEmpty();
        assertThat(before.facts()).hasSizeGreaterThan(2_000);
    }

    private static JsonNode parameter(JsonNode description, String name) {
        return description.at("/paths/~1api~1v1~1invoices/get/parameters").valueStream().filter(one -> one.path("name").asString().equals(name)).findFirst().orElseThrow().path("schema");
    }

    private static Stream<String> unbounded(JsonNode node, String at) {
        JsonNode type = node.path("type");
        boolean text = isOf(type, "string") && !node.has("maxLength") && !node.has("enum") && !node.path("format").asString("").equals("binary");
        boolean list = isOf(type, "array") && !node.has("maxItems");
        Stream<String> here = text || list ? Stream.of(at) : Stream.empty();
        Stream<String> fields = node.isObject() ? node.properties().stream().filter(field -> !field.getKey().startsWith("example") && !field.getKey().equals("securitySchemes"))
                .flatMap(field -> unbounded(field.getValue(), at + "/" + field.getKey())) : Stream.empty();
        return Stream.concat(Stream.concat(here, fields), node.isArray() ? node.valueStream().flatMap(one -> unbounded(one, at + "/-")) : Stream.empty());
    }

    private static boolean isOf(JsonNode type, String wanted) {
        return type.isString() ? type.stringValue().equals(wanted) : type.isArray() && type.valueStream().anyMatch(one -> one.asString("").equals(wanted));
    }

    private Stream<JsonNode> operations() {
        return api.get("/v3/api-docs").json().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    @Test
    void formsOfOneNameInTwoPlacesAreNotTakenForEachOther() {
        JsonNode schemas = api.get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/UserForm/properties").propertyNames()).containsExactlyInAnyOrder("name", "role", "password", "mustChangePassword", "locked");
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
