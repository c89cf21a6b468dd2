package br.ix.invoice.rest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.legacy.ImportCalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every list of the API as a file: an exchange with 1,200 billing accounts, some of whose names are meant for a spreadsheet. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsAsCsvTest {

    private static final String REFERENCE = "#/components/schemas/";
    private static final List<String> HOSTILE = List.of("=cmd|' /C calc'!A0", "+1", "@SUM(A1:A9)", "-2+3", "a \"quoted\", parted; text", "-42.50");
    private static final String ACCOUNTS = "/api/v1/billing-accounts?exchange=";
    private static final int MANY = 1_200;

    private final ApiClient api;
    private final ApiClient csv;
    private final JdbcClient database;
    private String exchange;

    @Autowired
    ListsAsCsvTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.csv = api.with("Accept", "text/csv");
        this.database = database;
    }

    @BeforeAll
    void anExchangeWithManyAccounts() {
        exchange = new World(api).exchange();
        String accounts = Stream.concat(HOSTILE.stream(), IntStream.range(HOSTILE.size(), MANY).mapToObj(i -> "account " + i))
                .map(name -> "\"" + name.replace("\"", "\"\"") + "\",payer-" + exchange + "," + exchange).collect(Collectors.joining("\n"));
        new ImportCalls(api).applied(Map.of("organisations.csv", "externalRef,legalName,taxId,taxIdType\npayer-%s,Rede %s,T%s,OTHER\n".formatted(exchange, exchange, exchange),
                "billing-accounts.csv", "externalRef,billTo,exchange\n" + accounts + "\n"));
    }

    /** A list that is added has it by itself; this fails for one that has not. */
    @Test
    void everyListOfTheDescriptionIsThereAsCsvWithTheFieldsOfItsItems() {
        JsonNode description = api.get("/v3/api-docs").json();
        List<Map.Entry<String, JsonNode>> lists = lists(description);

        assertThat(lists).hasSizeGreaterThan(50).allSatisfy(list -> assertThat(list.getValue().at("/responses/200/content").propertyNames()).as(list.getKey()).contains("text/csv"));
        assertThat(lists.stream().filter(list -> !list.getKey().contains("{"))).hasSizeGreaterThan(35).allSatisfy(list -> {
            boolean inPages = list.getValue().path("parameters").valueStream().anyMatch(parameter -> parameter.path("name").asString().equals("limit"));
            Answer answer = csv.get(list.getKey() + (inPages ? "?limit=1" : ""));
            assertThat(answer.status()).as(list.getKey()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(list.getKey()).isEqualTo("text/csv;charset=UTF-8");
            assertThat(answer.text().lines().findFirst().orElseThrow().split(",")).extracting(name -> name.replaceAll("\\..*", "")).as(list.getKey())
                    .containsOnlyElementsOf(fields(description, list.getValue()));
        });
    }

    @Test
    void aFileHasEveryItemOnceInTheOrderOfThePagesWithTheSameValues() {
        List<JsonNode> walked = walked(ACCOUNTS + exchange + "&limit=100");

        Answer file = csv.get(ACCOUNTS + exchange);
        List<CSVRecord> lines = lines(file);

        assertThat(lines).hasSize(MANY);
        assertThat(lines).extracting(line -> line.get("id")).isEqualTo(walked.stream().map(one -> one.path("id").asString()).toList());
        assertThat(lines).extracting(line -> line.get("billTo") + line.get("currency") + line.get("due.days") + line.get("participants"))
                .isEqualTo(walked.stream().map(one -> one.path("billTo").asString() + one.path("currency").asString() + one.path("participants")).toList());
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"billing-accounts-" + exchange + ".csv\"");
        assertThat(file.text()).endsWith("\r\n").startsWith("id,externalRef,billTo,");
    }

    @Test
    void aTextThatASpreadsheetWouldCountIsDefusedAndANumberIsNot() {
        assertThat(lines(csv.get(ACCOUNTS + exchange + "&limit=6"))).extracting(line -> line.get("externalRef")).containsExactly(
                "'=cmd|' /C calc'!A0", "'+1", "'@SUM(A1:A9)", "'-2+3", "a \"quoted\", parted; text", "-42.50");
    }

    @Test
    void aLimitIsThatOfTheFileAndItGoesOnWhereAPageEnded() {
        JsonNode page = api.get(ACCOUNTS + exchange + "&limit=3").json();
        String after = "&after=" + page.path("next").asString();

        List<CSVRecord> three = lines(csv.get(ACCOUNTS + exchange + "&limit=3" + after));
        List<CSVRecord> rest = lines(csv.get(ACCOUNTS + exchange + after));

        assertThat(three).extracting(line -> line.get("id")).isEqualTo(ids(api.get(ACCOUNTS + exchange + "&limit=3" + after).json()));
        assertThat(rest).hasSize(MANY - 3);
        assertThat(csv.get(ACCOUNTS + exchange + "&limit=501").status()).isEqualTo(400);
    }

    @Test
    void aFilterOfAListIsOneOfItsFile() {
        assertThat(lines(csv.get("/api/v1/exchanges"))).extracting(line -> line.get("code")).contains(exchange);
        assertThat(lines(csv.get(ACCOUNTS + new World(api).exchange()))).isEmpty();
        assertThat(lines(csv.get("/api/v1/participants?q=none+such+" + exchange))).isEmpty();
    }

    @Test
    void aRefusalIsAProblemAndNoFile() {
        Answer unknown = csv.get(ACCOUNTS + exchange + "&exchnge=sp");
        Answer nobody = csv.anonymous().get(ACCOUNTS + exchange);

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(List.of(unknown, nobody)).allSatisfy(answer -> {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Content-Disposition")).isNull();
        });
    }

    @Test
    void whoTakesAnythingGetsJsonAndWhoRanksGetsWhatRanksFirst() {
        assertThat(Stream.of("*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8", "text/csv;q=0.5, application/json")
                .map(accept -> api.with("Accept", accept).get(ACCOUNTS + exchange).header("Content-Type"))).containsOnly("application/json");
        assertThat(Stream.of("text/csv", "text/csv, application/json;q=0.5", "text/csv, */*;q=0.1")
                .map(accept -> api.with("Accept", accept).get(ACCOUNTS + exchange).header("Content-Type"))).containsOnly("text/csv;charset=UTF-8");
        assertThat(csv.send("HEAD", ACCOUNTS + exchange, null).header("Content-Disposition")).contains(".csv");
    }

    /** The last account cannot be read: most of the file is sent by then. */
    @Test
    void aFaultInTheMiddleBreaksTheConnectionOffSoThatAPartIsNotTakenForTheWhole() throws Exception {
        long last = database.sql("SELECT MAX(account.id) FROM billing_account account JOIN exchange ON exchange.id = account.exchange_id WHERE exchange.code = :code")
                .param("code", exchange).query(Long.class).single();
        String id = database.sql("SELECT account.public_id FROM billing_account account WHERE account.id = :id").param("id", last).query(String.class).single();
        database.sql("UPDATE billing_account SET public_id = :broken WHERE id = :id").param("broken", "no-uuid-" + exchange).param("id", last).update();
        try {
            String sent = untilItBreaksOff(ACCOUNTS + exchange);

            assertThat(sent.lines()).hasSizeBetween(100, MANY).noneMatch(line -> line.contains("problem") || line.contains("html"));
        } finally {
            database.sql("UPDATE billing_account SET public_id = :was WHERE id = :id").param("was", id).param("id", last).update();
        }
        assertThat(lines(csv.get(ACCOUNTS + exchange))).hasSize(MANY);
    }

    /** What comes of an answer that has no end; one that has an end is a fault. */
    private String untilItBreaksOff(String address) throws IOException, InterruptedException {
        String key = api.post("/api/v1/api-keys", Map.of("name", "csv-" + exchange, "role", "viewer")).json().path("key").asString();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(api.uri(address)).header("Accept", "text/csv")
                .header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofInputStream());
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThatThrownBy(() -> answer.body().transferTo(sent)).isInstanceOf(IOException.class);
        return sent.toString(StandardCharsets.UTF_8);
    }

    /** Operations that answer items and a cursor, by address. */
    private static List<Map.Entry<String, JsonNode>> lists(JsonNode description) {
        return description.path("paths").properties().stream().filter(path -> path.getValue().has("get"))
                .map(path -> Map.entry(path.getKey(), path.getValue().path("get")))
                .filter(one -> schema(description, one.getValue()).path("properties").has("items") && schema(description, one.getValue()).path("properties").has("next")).toList();
    }

    private static List<String> fields(JsonNode description, JsonNode list) {
        JsonNode item = description.path("components").path("schemas")
                .path(schema(description, list).at("/properties/items/items/$ref").asString().substring(REFERENCE.length()));
        return new ArrayList<>(item.path("properties").propertyNames());
    }

    private static JsonNode schema(JsonNode description, JsonNode operation) {
        String reference = operation.at("/responses/200/content/application~1json/schema/$ref").asString("");
        return description.path("components").path("schemas").path(reference.replace(REFERENCE, ""));
    }

    private List<JsonNode> walked(String address) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = api.get(address + after).json();
            page.path("items").forEach(all::add);
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
        }
        return all;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(one -> one.path("id").asString()).toList();
    }

    private static List<CSVRecord> lines(Answer file) {
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        try (CSVParser parser = CSVParser.parse(file.text(), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
