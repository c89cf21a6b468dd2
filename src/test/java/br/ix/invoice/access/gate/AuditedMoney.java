package br.ix.invoice.access.gate;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.legacy.ImportCalls;
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.remittance.RegisteringWorld;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One change by each method that moves money or the program itself, made as a program makes it. */
final class AuditedMoney {

    private static final String API = "/api/v1/";

    private static final String DEAD_MESSAGE = """
            INSERT INTO dead_message (id, kind, source, body, cause) VALUES (:id, 'MESSAGE', 'ix.jobs', 'audited', 'a test')
            """;

    private static final String CHARGE = """
            INSERT INTO pix_registration (invoice_id, public_id, number, issuer_id, psp, state, reasons)
            SELECT -1, :id, 'none', MIN(id), 'audited', 'REJECTED', 'a test' FROM issuer
            """;

    private static final String MONEY = """
            INSERT INTO pix_notification (end_to_end_id, psp, state, reasons, next_at) VALUES (:id, 'audited', 'REJECTED', 'a test', NULL)
            """;

    private final Map<String, Supplier<Answer>> deeds = new LinkedHashMap<>();
    private final ApiClient api;
    private final JdbcClient database;
    private final World world;
    private final Map<String, List<String>> accountsOfRuns = new LinkedHashMap<>();

    AuditedMoney(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
        this.world = new World(api);
    }

    /** By route, as the table of routes names it. */
    Map<String, Supplier<Answer>> deeds() {
        addRuns();
        addInvoices();
        addPayments();
        addFiles();
        addProgram();
        return deeds;
    }

    private void addRuns() {
        deeds.put("POST billing-runs", () -> world.requestRun("2026-10", world.exchange(), true));
        deeds.put("POST billing-runs/{id}/discard", () -> act(drafted(), "discard", Map.of()));
        deeds.put("POST billing-runs/{id}/redraft", () -> act(drafted(), "redraft", Map.of()));
        deeds.put("POST billing-runs/{id}/approve", () -> world.approve(drafted()));
        deeds.put("POST billing-runs/{id}/exclude", () -> excluded(drafted()));
        deeds.put("POST billing-runs/{id}/release", () -> {
            JsonNode run = drafted();
            excluded(run);
            return act(run, "release", Map.of("accounts", accounts(run), "reason", "a test"));
        });
    }

    private JsonNode drafted() {
        return world.draft("2026-10", billedExchange());
    }

    private String billedExchange() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        world.subscription(world.participant(exchange), service, "2026-10-01");
        return exchange;
    }

    private List<String> accounts(JsonNode run) {
        return accountsOfRuns.computeIfAbsent(run.path("id").asString(), id -> List.of(world.invoicesOf(run).get(0).path("billingAccount").asString()));
    }

    private Answer excluded(JsonNode run) {
        return act(run, "exclude", Map.of("accounts", accounts(run), "reason", "a test"));
    }

    private Answer act(JsonNode run, String action, Map<String, ?> body) {
        return api.post(API + "billing-runs/" + run.path("id").asString() + "/" + action, body);
    }

    /** What somebody else asked for and what waits: an invoice of a payer. */
    private String decision() {
        String id = UUID.randomUUID().toString();
        database.sql("""
                INSERT INTO pending_decision (public_id, kind, request, what, state, asked_by, asked_by_name, asked_at, expires_at, request_hash)
                VALUES (:id, 'invoice', :request, 'a test', 'WAITING', 'user:other', 'other', '2026-01-01', '2199-01-01', :id)
                """).param("id", id).param("request", """
                {"billingAccount": "%s", "lines": [{"description": "Work", "quantity": "1", "unitPrice": "10.00"}]}
                """.formatted(payer().billingAccount())).update();
        return API + "decisions/" + id;
    }

    private void addInvoices() {
        deeds.put("POST decisions/{id}/approve", () -> api.send("POST", decision() + "/approve", null));
        deeds.put("POST decisions/{id}/reject", () -> api.post(decision() + "/reject", Map.of("reason", "a test")));
        deeds.put("POST invoices", () -> issued(payer()));
        deeds.put("POST invoices/bulk", () -> api.post(API + "invoices/bulk", key(), Map.of("items", List.of(work(payer())))));
        deeds.put("PATCH invoices/{id}", () -> {
            Answer made = issued(payer());
            return api.patch(made.header("Location"), made.etag(), Map.of("purchaseOrder", "PO " + UUID.randomUUID()));
        });
        deeds.put("POST invoices/{id}/cancel", () -> api.post(issued(payer()).header("Location") + "/cancel", Map.of("reason", "a test")));
        deeds.put("POST invoices/{id}/credit-notes", () -> api.post(issued(payer()).header("Location") + "/credit-notes", key(), Map.of("reason", "a test")));
        deeds.put("POST invoices/{id}/write-off", () -> api.post(issued(payer()).header("Location") + "/write-off", Map.of("reason", "a test")));
        deeds.put("POST invoices/{id}/write-off-reversal", () -> {
            String invoice = issued(payer()).header("Location");
            api.post(invoice + "/write-off", Map.of("reason", "a test"));
            return api.post(invoice + "/write-off-reversal", Map.of("reason", "a test"));
        });
        deeds.put("POST invoices/{id}/refund", () -> api.post(unusedCredit() + "/refund", Map.of("reason", "a test")));
        deeds.put("POST invoices/{id}/refund-reversal", () -> {
            String credit = unusedCredit();
            api.post(credit + "/refund", Map.of("reason", "a test"));
            return api.post(credit + "/refund-reversal", Map.of("reason", "a test"));
        });
    }

    /** A credit note for an invoice that was paid; its address. */
    private String unusedCredit() {
        String invoice = issued(payer()).header("Location");
        api.post(API + "payments", key(), Map.of("billingAccount", api.get(invoice).json().path("billingAccount").asString(), "amount", "100.00",
                "receivedOn", "2026-10-01", "currency", "BRL"));
        return api.post(invoice + "/credit-notes", key(), Map.of("reason", "a test")).header("Location");
    }

    private Participant payer() {
        return world.participant(world.exchange());
    }

    private Answer issued(Participant payer) {
        return api.post(API + "invoices", key(), work(payer));
    }

    private static Map<String, Object> work(Participant payer) {
        return Map.of("billingAccount", payer.billingAccount(), "lines", List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", "100.00")));
    }

    private void addPayments() {
        deeds.put("POST payments", () -> paid(payer()));
        deeds.put("POST payments/bulk", () -> api.post(API + "payments/bulk", key(), Map.of("items", List.of(payment(payer())))));
        deeds.put("POST payments/{id}/reverse", () -> api.post(paid(payer()).header("Location") + "/reverse", Map.of("reason", "a test")));
        deeds.put("POST payments/{id}/refund", () -> api.post(paid(payer()).header("Location") + "/refund", Map.of("reason", "a test")));
        deeds.put("POST payments/{id}/allocate", () -> api.post(paidAndBilled() + "/allocate", Map.of()));
        deeds.put("POST payments/{id}/release", () -> {
            String payment = paidAndBilled();
            api.post(payment + "/allocate", Map.of());
            return api.post(payment + "/release", Map.of());
        });
        deeds.put("POST dunning-runs", () -> api.post(API + "dunning-runs", Map.of()));
        deeds.put("PUT dunning-holds/{billingAccount}", () -> held(payer().billingAccount()));
        deeds.put("DELETE dunning-holds/{billingAccount}", () -> {
            String account = payer().billingAccount();
            return api.delete(API + "dunning-holds/" + account, held(account).etag());
        });
    }

    private Answer held(String account) {
        return api.put(API + "dunning-holds/" + account, Map.of("reason", "a test"));
    }

    private Answer paid(Participant payer) {
        return api.post(API + "payments", key(), payment(payer));
    }

    private static Map<String, Object> payment(Participant payer) {
        return Map.of("billingAccount", payer.billingAccount(), "amount", "40.00", "receivedOn", "2026-10-01", "currency", "BRL");
    }

    /** A payment before the invoice that it can be used for; its address. */
    private String paidAndBilled() {
        Participant payer = payer();
        String payment = paid(payer).header("Location");
        issued(payer);
        return payment;
    }

    private void addFiles() {
        ImportCalls imports = new ImportCalls(api);
        deeds.put("POST imports", () -> imports.upload("portfolio", Map.of("profiles.csv", profiles().getBytes(StandardCharsets.UTF_8))));
        deeds.put("POST imports/{id}/apply", () -> api.post(API + "imports/" + checked(imports) + "/apply", null));
        deeds.put("POST imports/{id}/undo", () -> api.post(API + "imports/" + imports.applied(Map.of("profiles.csv", profiles())) + "/undo", null));
        deeds.put("POST bank-files", () -> new BankFileCalls(api).upload("a.ofx", "nothing that a bank writes"));
        deeds.put("POST remittances", () -> registering().make());
        deeds.put("POST boleto-registrations/{id}/instruct", this::instructed);
        deeds.put("POST pix-registrations/{id}/retry", () -> rejected(CHARGE, "pix-registrations", UUID.randomUUID().toString()));
        deeds.put("POST pix-notifications/{id}/retry", () -> rejected(MONEY, "pix-notifications", "E%031d".formatted(Scene.unique())));
    }

    private Answer rejected(String row, String collection, String id) {
        database.sql(row).param("id", id).update();
        return api.post(API + collection + "/" + id + "/retry", Map.of());
    }

    private RegisteringWorld registering() {
        RegisteringWorld world = new RegisteringWorld(api);
        world.invoice("5.00");
        return world;
    }

    private Answer instructed() {
        RegisteringWorld world = registering();
        JsonNode invoice = world.invoice("6.00");
        world.sent();
        return world.instruct(invoice, Map.of("kind", "CANCEL"));
    }

    private static String profiles() {
        return "name,discountPercent\nProfile %s,5\n".formatted(UUID.randomUUID());
    }

    private static String checked(ImportCalls imports) {
        return imports.checked(Map.of("profiles.csv", profiles()));
    }

    private void addProgram() {
        deeds.put("PUT clock", () -> api.put(API + "clock", Map.of("now", Instant.parse(api.get(API + "clock").json().path("now").asString()).plusSeconds(2).toString())));
        deeds.put("POST dead-messages/{id}/discard", () -> api.post(API + "dead-messages/" + deadMessage() + "/discard", Map.of("reason", "a test")));
        deeds.put("POST dead-messages/{id}/replay", () -> api.post(API + "dead-messages/" + deadMessage() + "/replay", Map.of()));
        deeds.put("POST undrawn-documents/{id}/retry", () -> api.post(API + "undrawn-documents/" + undrawn() + "/retry", Map.of()));
        deeds.put("POST webhooks/{id}/rotate-secret", () -> api.post(webhook() + "/rotate-secret", Map.of()));
        deeds.put("POST webhooks/{id}/test", () -> api.post(webhook() + "/test", Map.of()));
    }

    private String deadMessage() {
        String id = UUID.randomUUID().toString();
        database.sql(DEAD_MESSAGE).param("id", id).update();
        return id;
    }

    /** An invoice whose document was given up. */
    private String undrawn() {
        String invoice = new PayingWorld(api, null, null).invoice("7.00").path("id").asString();
        database.sql("""
                INSERT INTO undrawn_document (invoices, invoice_count, reason, gave_up_at, next_at)
                SELECT id, 1, 'a test', CURRENT_TIMESTAMP(6), '9999-12-31' FROM invoice WHERE public_id = :invoice
                """).param("invoice", invoice).update();
        return invoice;
    }

    private String webhook() {
        return api.post(API + "webhooks", Map.of("url", "https://hooks.example.org/ix", "eventTypes", List.of("invoice.issued"))).header("Location");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
