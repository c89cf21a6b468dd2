package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.fuzz.ApiDocument.Operation;
import br.ix.invoice.fuzz.Examples.Example;
import br.ix.invoice.rest.openapi.JsonSchemas;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes every call that the OpenAPI document shows, in an order in which they build a small world, and holds each answer against the document: its
 * status is listed, its body fits the schema, its headers are there. What has no example of its own is read at an address that the others made.
 */
final class ExampleRun {

    private static final String JSON = "application/json";
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final ApiClient api;
    private final Tables tables;
    private final Known known;
    private final Examples examples;
    private final ApiDocument document;
    private final JsonSchemas schemas;
    private final Set<String> taken = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final BoundsRun bounds;
    private final KeptAnswers answers = new KeptAnswers();
    private int sent;

    /** {@code receiver} takes the messages of webhooks. */
    ExampleRun(ApiClient api, Tables tables, String receiver, long seed) throws IOException {
        this.api = api;
        this.tables = tables;
        known = new Known();
        examples = new Examples(known, new Random(seed));
        examples.put("receiver", receiver);
        document = ApiDocument.of(api);
        schemas = new JsonSchemas(document.root());
        bounds = new BoundsRun(api, document.root(), examples);
    }

    /** What was not as the document says; each with its call. */
    List<String> run() {
        api.put("/api/v1/clock", "{\"now\": \"2026-12-02T12:00:00Z\"}");
        List<Operation> readLater = new ArrayList<>(document.operations());
        examples.all().forEach(example -> document.operations().stream().filter(example::isOf).findFirst().ifPresentOrElse(operation -> {
            readLater.remove(operation);
            make(example, operation);
        }, () -> faults.add(example.method() + " " + example.address() + " is an example of no operation")));
        document.operations().forEach(this::keepList);
        bounds.askLists(document.operations());
        readLater.forEach(this::read);
        examples.anyOrder();
        return faults;
    }

    /** Operations that took their example. */
    Set<String> taken() {
        return taken;
    }

    /** What the program said about the fields of each body on the way. */
    BoundsRun bounds() {
        return bounds;
    }

    /** What was sent and answered on the way. */
    KeptAnswers answers() {
        return answers;
    }

    Known known() {
        return known;
    }

    Examples examples() {
        return examples;
    }

    ApiDocument document() {
        return document;
    }

    private void make(Example example, Operation operation) {
        Awaitility.await("jobs end").atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(tables::areAtRest);
        if (example.all().toString().contains(".contentHash}")) {
            examples.all().stream().filter(one -> one.as().equals("run")).forEach(one -> examples.made(one, api.get("/api/v1/billing-runs/" + examples.nameOf("run")).json()));
        }
        String address = examples.address(example);
        if (address.endsWith("/replay") && address.contains("webhook")) {
            Awaitility.await("the receiver answers").atMost(LONGEST).until(() -> !api.get(address.replace("/replay", "")).json().path("state").asString("").equals("WAITING"));
        }
        bounds.ask(operation, example);
        JsonNode body = examples.body(example);
        Answer answer = send(example, operation, new Prepared(address, body));
        if (example.refused().isEmpty()) {
            check(operation, address, answer);
            answers.keep(operation, address, body, answer);
        } else if (answer.status() < 300) {
            faults.add(operation.key() + " is taken now. Good: take \"refused\" out of its example.");
        }
        if (answer.status() < 300 && answer.json().isObject()) {
            learn(example, answer.json());
        }
    }

    private void learn(Example example, JsonNode made) {
        examples.made(example, made);
        String name = known.nameOf(made);
        if (!example.as().isEmpty() && name != null) {
            known.add(example.as(), name);
        }
        known.learn(example.address().replaceAll("\\?.*", ""), JsonMapper.shared().createArrayNode().add(made));
    }

    /** A call with everything in its places. */
    private record Prepared(String address, JsonNode body) {
    }

    private Answer send(Example example, Operation operation, Prepared call) {
        String address = call.address();
        ApiClient client = operation.method().equals("POST") ? api.with("Idempotency-Key", "example-" + sent++) : api;
        if (example.isUpload()) {
            return client.upload(address, examples.form(example), examples.files(example));
        }
        if (operation.in("header").stream().anyMatch(parameter -> parameter.name().equals("If-Match"))) {
            Answer item = api.get(address);
            String tag = item.status() == 405 || item.status() == 404 ? api.get(address.substring(0, address.lastIndexOf('/'))).etag() : item.etag();
            client = tag == null ? client : client.with("If-Match", tag);
        }
        return client.send(operation.method(), address, call.body().isMissingNode() ? null : call.body().toString());
    }

    /** A GET that no example names: a list as it is, an item by the name of one that was made or that its list shows. */
    private void read(Operation operation) {
        if (!operation.method().equals("GET")) {
            faults.add(operation.key() + " has no example: add a line to src/main/resources/openapi/examples.json, where its world is made.");
            return;
        }
        String address = address(operation.path());
        if (address == null) {
            faults.add(operation.key() + " finds nothing to read: add an example with its address, or one that makes such a thing.");
            return;
        }
        Answer answer = api.with("Accept", operation.answers("200")).get(address);
        check(operation, address, answer);
        answers.keep(operation, address, JsonMapper.shared().missingNode(), answer);
    }

    /** A list is shown with one item. */
    private void keepList(Operation operation) {
        if (operation.method().equals("GET") && !operation.path().contains("{") && operation.in("query").stream().anyMatch(one -> one.name().equals("limit"))) {
            answers.keep(operation, operation.path() + "?limit=1", JsonMapper.shared().missingNode(), api.get(operation.path() + "?limit=1"));
        }
    }

    private @Nullable String address(String path) {
        StringBuilder address = new StringBuilder();
        for (String part : path.substring(1).split("/")) {
            String name = part.startsWith("{") ? nameIn(address.toString()) : part;
            if (name == null) {
                return null;
            }
            address.append('/').append(name);
        }
        return address.toString();
    }

    private @Nullable String nameIn(String collection) {
        String made = examples.all().stream().filter(example -> example.method().equals("POST") && example.address().replaceAll("\\?.*", "").equals(collection))
                .filter(example -> !example.as().isEmpty() && !example.as().startsWith("spare")).map(example -> examples.nameOf(example.as()))
                .filter(name -> name != null).findFirst().orElse(null);
        JsonNode shown = api.get(collection).json();
        return made != null ? made : known.nameOf(shown.isArray() ? shown.path(0) : shown.path("items").path(0));
    }

    private void check(Operation operation, String address, Answer answer) {
        String status = String.valueOf(answer.status());
        String call = "%s %s (%s)".formatted(operation.method(), address, operation.id());
        if (answer.status() >= 300 || !operation.answer().has(status)) {
            faults.add("%s was answered %s, not as described %s: %s".formatted(call, status, operation.answer().propertyNames(), shortened(answer)));
            return;
        }
        taken.add(operation.key());
        operation.answer().path(status).path("headers").propertyNames().stream().filter(header -> answer.header(header) == null)
                .forEach(header -> faults.add(call + " has no " + header));
        String location = answer.status() == 201 || answer.status() == 202 ? answer.header("Location") : null;
        if (location != null && api.get(location).status() != 200) {
            faults.add(call + " says that it is at " + location + ", and there it is not");
        }
        JsonNode content = operation.answer().path(status).path("content");
        if (content.has(JSON) && answer.status() != 204) {
            schemas.faults(answer.json(), operation.place() + "/responses/" + status + "/content/application~1json/schema")
                    .forEach(fault -> faults.add(call + ": " + fault));
            if (content.has("text/csv") && operation.method().equals("GET")) {
                checkFile(operation, address);
            }
        } else if (!content.isMissingNode() && content.propertyNames().stream().noneMatch(type -> String.valueOf(answer.header("Content-Type")).startsWith(type))) {
            faults.add(call + " was answered as " + answer.header("Content-Type") + ", not as " + content.propertyNames());
        }
    }

    /** What is a list is there as CSV as well, also below an item. */
    private void checkFile(Operation operation, String address) {
        Answer file = api.with("Accept", "text/csv").get(address);
        if (file.status() != 200 || !String.valueOf(file.header("Content-Type")).startsWith("text/csv") || file.text().lines().findFirst().isEmpty()) {
            faults.add("%s is not there as CSV: %d %s".formatted(operation.key(), file.status(), shortened(file)));
        }
    }

    private static String shortened(Answer answer) {
        return answer.text().length() <= 400 ? answer.text() : answer.text().substring(0, 400) + "…";
    }
}
