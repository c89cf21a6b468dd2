package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.PayingWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an operator does with files of banks, in words, over REST. */
public final class BankFileCalls {

    private static final Set<String> RESTING = Set.of("APPLIED", "UNDONE", "FAILED");
    private static final String FILES = "/api/v1/bank-files/";
    private static final String MOVEMENTS = "/api/v1/bank-movements/";

    private final ApiClient api;

    /** Issuers have agreements with the banks of the samples, as a return of any other is refused where one has any. */
    public BankFileCalls(ApiClient api) {
        this.api = api;
        Set<String> banks = items(api.get("/api/v1/issuers?limit=500")).stream().map(issuer -> issuer.path("boleto").path("bank").asString(""))
                .collect(Collectors.toSet());
        if (!banks.contains("001")) {
            new PayingWorld(api, Map.of("bank", "001", "agreement", "7654321", "wallet", "17"), null);
        }
        if (!banks.contains("237")) {
            new PayingWorld(api, Map.of("bank", "237", "agency", "4321", "account", "7654321", "wallet", "09"), null);
        }
    }

    public Answer upload(String name, String text) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/bank-files", Map.of(), Map.of(name, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Uploads and waits until nothing goes on with it; the id. */
    public String sent(String name, String text) {
        Answer answer = upload(name, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String id = answer.json().get("id").asString();
        atRest(id);
        return id;
    }

    /** The same of a file that is whole. */
    public String applied(String name, String text) {
        String id = sent(name, text);
        assertThat(item(id).path("state").asString()).as(item(id).toString()).isEqualTo("APPLIED");
        return id;
    }

    public void undone(String id) {
        assertThat(undo(id).status()).isEqualTo(202);
        assertThat(atRest(id).path("state").asString()).as(item(id).toString()).isEqualTo("UNDONE");
    }

    public Answer undo(String id) {
        return api.post(FILES + id + "/undo", null);
    }

    public Answer apply(String id) {
        return api.post(FILES + id + "/apply", null);
    }

    public JsonNode item(String id) {
        return api.get(FILES + id).json();
    }

    public JsonNode atRest(String id) {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(30))
                .until(() -> item(id), item -> RESTING.contains(item.path("state").asString()));
    }

    /** {@code read matched unmatched duplicate}. */
    public String counts(String id) {
        JsonNode counts = item(id).get("counts");
        return "%d %d %d %d".formatted(counts.get("read").asLong(), counts.get("matched").asLong(), counts.get("unmatched").asLong(),
                counts.get("duplicate").asLong());
    }

    /** How many settlements there were, whether or not another test has made the invoices that they name. */
    public long settled(String id) {
        JsonNode counts = item(id).get("counts");
        return counts.get("matched").asLong() + counts.get("unmatched").asLong();
    }

    public List<JsonNode> movements(String id) {
        return items(api.get(FILES + id + "/movements?limit=500"));
    }

    /** The states of the movements in the order of the file. */
    public List<String> states(String id) {
        return movements(id).stream().map(movement -> movement.path("state").asString()).toList();
    }

    /** {@code code line field} of what was refused. */
    public List<String> rejections(String id) {
        return items(api.get(FILES + id + "/rejections")).stream().map(one -> "%s %d %s".formatted(one.get("code").asString(), one.get("line").asLong(),
                one.path("field").asString("-"))).toList();
    }

    public Answer assign(JsonNode movement, Map<String, Object> to) {
        return api.post(MOVEMENTS + movement.path("id").asString() + "/assign", to);
    }

    public Answer settle(JsonNode movement, String reason) {
        return api.post(MOVEMENTS + movement.path("id").asString() + "/settle", Map.of("reason", reason));
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false).toList();
    }
}
