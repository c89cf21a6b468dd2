package br.ix.invoice.payment;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A billing account to which something happens each day, by chance; what was seen each evening is kept. */
final class RandomHistory {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private final ApiClient api;
    private final HandWorld hand;
    private final JdbcClient jdbc;
    private final Participant participant;
    private final String exchange;
    private final Random random;
    private final List<Evening> evenings = new ArrayList<>();

    /** At an exchange of its own; the same seed is the same history. */
    RandomHistory(ApiClient api, JdbcClient jdbc, long seed) {
        World world = new World(api);
        this.api = api;
        this.hand = new HandWorld(api, world);
        this.jdbc = jdbc;
        this.exchange = world.exchange();
        this.participant = world.participant(exchange);
        this.random = new Random(seed);
    }

    /** What an account showed at the end of a day: kinds and amounts of its entries with balances, and its row in the aging. */
    record Evening(List<String> entries, String closing, List<String> aging) {
    }

    /** So many days, each with a deed; a day later all that was written is a day older. */
    void pass(int days) {
        IntStream.range(0, days).forEach(day -> {
            age();
            deed();
            evenings.add(evening(today()));
        });
    }

    List<Evening> asSeenThen() {
        return evenings;
    }

    /** The same evenings as they are shown now. */
    List<Evening> asSeenNow() {
        return IntStream.range(0, evenings.size()).mapToObj(day -> evening(today().minusDays(evenings.size() - 1L - day))).toList();
    }

    BigDecimal balance() {
        return new BigDecimal(statement(today()).path("closingBalance").asString());
    }

    BigDecimal sumOfEntries() {
        return sum(statement(today()).path("entries").valueStream(), "amount");
    }

    /** What is open of documents, less what is not used of payments. */
    BigDecimal sumOfOpen() {
        return sum(documents(), "open").subtract(sum(payments(one -> true).stream(), "unallocated"));
    }

    private void deed() {
        List<Runnable> deeds = List.of(this::invoice, this::invoice, this::pay, this::pay, this::credit, this::cancel, this::reverse, this::refund,
                this::allocate, this::release, this::writeOff, this::writeOffReversal, this::payOut, this::payOutReversal);
        deeds.get(random.nextInt(deeds.size())).run();
    }

    private void invoice() {
        hand.byHand(participant, (1 + random.nextInt(200)) + ".50");
    }

    private void pay() {
        post("/api/v1/payments", Map.of("billingAccount", participant.billingAccount(), "amount", (1 + random.nextInt(300)) + ".25", "receivedOn",
                today().minusDays(random.nextInt(3)).toString()));
    }

    private void credit() {
        any(documents().filter(one -> one.path("kind").asString().equals("MANUAL")).toList())
                .forEach(one -> hand.credit(id(one), Map.of("lines", List.of(Map.of("position", 1, "amount", (1 + random.nextInt(60)) + ".00")))));
    }

    private void cancel() {
        any(documents().toList()).forEach(one -> hand.cancel(id(one), "FINAL"));
    }

    private void reverse() {
        any(payments(one -> true)).forEach(one -> post("/api/v1/payments/" + id(one) + "/reverse", Map.of("reason", "returned")));
    }

    private void refund() {
        any(payments(one -> !one.path("unallocated").asString().equals("0.00")))
                .forEach(one -> post("/api/v1/payments/" + id(one) + "/refund", Map.of("reason", "asked for", "amount", "0.25")));
    }

    private void payOut() {
        any(documents().filter(one -> one.path("open").asString().startsWith("-")).toList())
                .forEach(one -> post("/api/v1/invoices/" + id(one) + "/refund", Map.of("reason", "asked for")));
    }

    private void payOutReversal() {
        any(documents().filter(one -> one.path("kind").asString().equals("CREDIT_NOTE")).toList())
                .forEach(one -> post("/api/v1/invoices/" + id(one) + "/refund-reversal", Map.of("reason", "never arrived")));
    }

    private void allocate() {
        any(payments(one -> true)).forEach(one -> post("/api/v1/payments/" + id(one) + "/allocate", Map.of()));
    }

    private void release() {
        any(payments(one -> !one.path("allocations").isEmpty())).forEach(one -> post("/api/v1/payments/" + id(one) + "/release", Map.of()));
    }

    private void writeOff() {
        any(documents().toList()).forEach(one -> post("/api/v1/invoices/" + id(one) + "/write-off", Map.of("reason", "bankrupt")));
    }

    private void writeOffReversal() {
        any(documents().toList()).forEach(one -> post("/api/v1/invoices/" + id(one) + "/write-off-reversal", Map.of("reason", "not so")));
    }

    /** A deed that the rules refuse is one that does not happen; a broken program is not. */
    private void post(String path, Map<String, Object> body) {
        Answer answer = hand.post(path, body);
        if (answer.status() >= 500) {
            throw new IllegalStateException(path + ": " + answer.text());
        }
    }

    private List<JsonNode> any(List<JsonNode> items) {
        return items.isEmpty() ? List.of() : List.of(items.get(random.nextInt(items.size())));
    }

    private Stream<JsonNode> documents() {
        return hand.documents(participant).stream();
    }

    private List<JsonNode> payments(Predicate<JsonNode> fitting) {
        JsonNode items = api.get("/api/v1/payments?limit=500&billingAccount=" + participant.billingAccount()).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).filter(fitting).toList();
    }

    private Evening evening(LocalDate day) {
        JsonNode statement = statement(day);
        JsonNode aging = api.get("/api/v1/reports/aging?asOf=" + day + "&exchange=" + exchange).json().path("items").path(0);
        return new Evening(statement.path("entries").valueStream().map(one -> one.path("kind").asString() + " " + one.path("document").asString() + " "
                + one.path("amount").asString() + " " + one.path("balance").asString()).toList(), statement.path("closingBalance").asString(),
                Stream.of("current", "d1to30", "d31to60", "d61to90", "over90", "total").map(field -> aging.path(field).asString("0.00")).toList());
    }

    private JsonNode statement(LocalDate day) {
        return api.get("/api/v1/billing-accounts/" + participant.billingAccount() + "/statement?asOf=" + day).json();
    }

    private static BigDecimal sum(Stream<JsonNode> items, String field) {
        return items.map(one -> new BigDecimal(one.path(field).asString("0"))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(api.get("/api/v1/clock").json().path("now").asString()), ZONE);
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }

    /** Everything of the account happened a day earlier; what fell due did, too. */
    private void age() {
        Map<String, Object> account = new HashMap<>(Map.of("account", jdbc.sql("SELECT id FROM billing_account WHERE public_id = ?")
                .param(participant.billingAccount()).query(Long.class).single()));
        jdbc.sql("""
                UPDATE invoice SET booked_at = DATE_SUB(booked_at, INTERVAL 1 DAY), cancelled_at = DATE_SUB(cancelled_at, INTERVAL 1 DAY),
                    closed_at = DATE_SUB(closed_at, INTERVAL 1 DAY), issued_on = DATE_SUB(issued_on, INTERVAL 1 DAY),
                    cancelled_on = DATE_SUB(cancelled_on, INTERVAL 1 DAY), due_on = DATE_SUB(due_on, INTERVAL 1 DAY)
                WHERE billing_account_id = :account""").params(account).update();
        jdbc.sql("""
                UPDATE account_entry SET booked_at = DATE_SUB(booked_at, INTERVAL 1 DAY), happened_on = DATE_SUB(happened_on, INTERVAL 1 DAY)
                WHERE billing_account_id = :account""").params(account).update();
        jdbc.sql("UPDATE payment_allocation SET booked_at = DATE_SUB(booked_at, INTERVAL 1 DAY) WHERE billing_account_id = :account")
                .params(account).update();
        jdbc.sql("UPDATE payment SET received_on = DATE_SUB(received_on, INTERVAL 1 DAY) WHERE billing_account_id = :account").params(account).update();
    }
}
