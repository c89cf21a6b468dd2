package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator does with documents between runs: on request through a later day, cancelled, credited whole or a line of it. */
final class LiveDocuments {

    private final LiveIx ix;

    LiveDocuments(LiveIx ix) {
        this.ix = ix;
    }

    /** Some subscriptions of an account through a day, which may be months ahead. */
    boolean onRequest() {
        LiveSubscription one = ix.any(ix.subscriptions);
        List<String> chosen = ix.subscriptions.stream().filter(other -> other.participant == one.participant && (other == one || ix.random.nextBoolean()))
                .map(other -> other.id).toList();
        return isAccepted(post("/api/v1/invoices", Map.of("billingAccount", one.participant.account.on(LocalDate.MAX).id, "subscriptions", chosen,
                "through", ix.day().toString())), 201);
    }

    /** A free line beside all charging; its amount is quantity at the price less the discount, rounded once. */
    boolean byHand() {
        String account = ix.any(ix.participants).account.on(LocalDate.MAX).id;
        BigDecimal quantity = new BigDecimal(ix.any(List.of("1", "2.5", "0.3333")));
        BigDecimal price = ix.amount();
        BigDecimal discount = ix.percent();
        Answer answer = post("/api/v1/invoices", Map.of("billingAccount", account, "lines", List.of(Map.of("description", "Work", "quantity",
                quantity.toPlainString(), "unitPrice", price.toPlainString(), "discountPercent", discount.toPlainString()))));
        BigDecimal amount = quantity.multiply(price).multiply(new BigDecimal(100).subtract(discount)).movePointLeft(2)
                .setScale(ix.currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        boolean isAccepted = isAccepted(answer, 201);
        assertThat(isAccepted ? answer.json().path("lines").path(0).path("amount").asString() : amount.toPlainString())
                .isEqualTo(amount.toPlainString());
        return isAccepted;
    }

    boolean cancelled() {
        JsonNode document = issued();
        return document != null && isAccepted(ix.api.post("/api/v1/invoices/" + document.path("id").asString() + "/cancel", because()), 200);
    }

    boolean credited() {
        JsonNode document = issued();
        return document != null && isAccepted(post("/api/v1/invoices/" + document.path("id").asString() + "/credit-notes", because()), 201);
    }

    boolean lineCredited() {
        JsonNode document = issued();
        if (document == null) {
            return false;
        }
        List<JsonNode> lines = list(document.path("lines")).filter(line -> !line.path("amount").asString().startsWith("-")).toList();
        if (lines.isEmpty()) {
            return false;
        }
        Map<String, Object> body = new HashMap<>(because());
        body.put("lines", List.of(Map.of("position", ix.any(lines).path("position").asInt())));
        return isAccepted(post("/api/v1/invoices/" + document.path("id").asString() + "/credit-notes", body), 201);
    }

    /** With what becomes of the days: owed again, or for good, or what the program says where nobody says. */
    private Map<String, Object> because() {
        return switch (ix.random.nextInt(3)) {
            case 0 -> Map.of("reason", "test", "effect", "REBILL");
            case 1 -> Map.of("reason", "test", "effect", "FINAL");
            default -> Map.of("reason", "test");
        };
    }

    private @Nullable JsonNode issued() {
        List<JsonNode> documents = list(ix.api.get("/api/v1/invoices?expand=lines&limit=500&state=ISSUED&exchange=" + ix.exchange).json()
                .path("items")).toList();
        return documents.isEmpty() ? null : ix.any(documents);
    }

    private static Stream<JsonNode> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private Answer post(String path, Object body) {
        return ix.api.post(path, UUID.randomUUID().toString(), body);
    }

    private static boolean isAccepted(Answer answer, int accepted) {
        assertThat(answer.status()).as(answer.text()).isIn(accepted, 409);
        return answer.status() == accepted;
    }
}
