package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an operator does with imports, in words, over REST. */
public final class ImportCalls {

    private static final Set<String> RESTING = Set.of("CHECKED", "APPLIED", "UNDONE", "FAILED");

    private final ApiClient api;
    private final String kind;
    private final Map<String, String> fields;

    /** Imports of portfolios. */
    public ImportCalls(ApiClient api) {
        this(api, "portfolio");
    }

    public ImportCalls(ApiClient api, String kind) {
        this(api, kind, Map.of());
    }

    private ImportCalls(ApiClient api, String kind, Map<String, String> fields) {
        this.api = api;
        this.kind = kind;
        this.fields = fields;
    }

    /** Member exports of an exchange. */
    public static ImportCalls ofExchange(ApiClient api, String exchange) {
        return new ImportCalls(api, "ix-f", Map.of("exchange", exchange));
    }

    public Answer upload(String kind, Map<String, byte[]> files) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("kind", kind);
        return api.with("Idempotency-Key", UUID.randomUUID().toString()).upload("/api/v1/imports", form, files);
    }

    /** Uploads files of the kind given as text and waits for the check; the id. */
    public String checked(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return checkedBytes(bytes);
    }

    public String checkedBytes(Map<String, byte[]> files) {
        Answer answer = upload(kind, files);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String id = answer.json().get("id").asString();
        atRest(id);
        return id;
    }

    /** Uploads, checks and applies; the id. */
    public String applied(Map<String, String> files) {
        String id = checked(files);
        assertThat(apply(id).status()).isEqualTo(202);
        assertThat(atRest(id).path("state").asString()).isEqualTo("APPLIED");
        return id;
    }

    public Answer apply(String id) {
        return api.post("/api/v1/imports/" + id + "/apply", null);
    }

    public Answer undo(String id) {
        return api.post("/api/v1/imports/" + id + "/undo", null);
    }

    public JsonNode item(String id) {
        return api.get("/api/v1/imports/" + id).json();
    }

    /** The item when nothing is going on with it. */
    public JsonNode atRest(String id) {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> item(id), item -> RESTING.contains(item.path("state").asString()));
    }

    /** {@code read new changed same rejected}. */
    public String counts(String id) {
        JsonNode counts = item(id).get("counts");
        return "%d %d %d %d %d".formatted(counts.get("read").asLong(), counts.get("new").asLong(), counts.get("changed").asLong(),
                counts.get("same").asLong(), counts.get("rejected").asLong());
    }

    /** {@code file:line field code}, in order. */
    public List<String> rejections(String id) {
        return remarks(id, "rejections");
    }

    /** {@code file:line field code}, in order. */
    public List<String> warnings(String id) {
        return remarks(id, "warnings");
    }

    private List<String> remarks(String id, String list) {
        return items(id, list).map(one -> "%s:%d %s %s".formatted(one.get("file").asString(), one.get("line").asLong(), one.path("field").asString("-"),
                        one.get("code").asString())).toList();
    }

    public List<String> messages(String id) {
        return messages(id, "rejections");
    }

    public List<String> messages(String id, String list) {
        return items(id, list).map(one -> one.get("message").asString()).toList();
    }

    private Stream<JsonNode> items(String id, String list) {
        return StreamSupport.stream(api.get("/api/v1/imports/" + id + "/" + list).json().get("items").spliterator(), false);
    }

    public JsonNode report(String id) {
        return api.get("/api/v1/imports/" + id + "/report").json();
    }

    public String reportText(String id) {
        return api.with("Accept", "text/plain").get("/api/v1/imports/" + id + "/report").text();
    }
}
