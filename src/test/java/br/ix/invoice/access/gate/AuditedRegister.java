package br.ix.invoice.access.gate;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.invoicing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One change by each method that changes items of the register, users and keys, made as a program makes it. */
final class AuditedRegister {

    private static final String API = "/api/v1/";
    private static final Set<String> BULK = Set.of("exchanges", "organisations", "participant-profiles", "participants", "billing-accounts", "services", "prices",
            "tax-rules", "indices", "subscriptions", "contracts");

    private final Map<String, Supplier<Answer>> deeds = new LinkedHashMap<>();
    private final ApiClient api;
    private final World world;

    AuditedRegister(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    /** By route, as the table of routes names it. */
    Map<String, Supplier<Answer>> deeds() {
        addPlaces();
        addParties();
        addCatalogue();
        addSubscriptions();
        addContracts();
        addAccess();
        addMails();
        return deeds;
    }

    private void addPlaces() {
        items("exchanges", () -> Map.of("code", "a" + Scene.unique(), "name", "Exchange", "timeZone", "America/Sao_Paulo", "currency", "BRL"), Map.of("name", "Other"));
        items("issuers", () -> Map.of("code", "i" + Scene.unique(), "legalName", "IX", "dueDayOfMonth", 15, "series", Map.of("prefix", "A" + Scene.unique())),
                Map.of("legalName", "Other"));
        deeds.put("PUT late-charge-policies/{issuer}", () -> api.put(API + "late-charge-policies/" + policyOf(), Map.of("finePercent", "2")));
        deeds.put("DELETE late-charge-policies/{issuer}", () -> {
            String issuer = policyOf();
            return api.delete(API + "late-charge-policies/" + issuer, api.put(API + "late-charge-policies/" + issuer, Map.of("finePercent", "2")).etag());
        });
    }

    /** An issuer without one; its code. */
    private String policyOf() {
        return api.post(API + "issuers", Map.of("code", "i" + Scene.unique(), "legalName", "IX", "dueDays", 10, "series", Map.of("prefix", "A" + Scene.unique())))
                .json().path("code").asString();
    }

    private void addParties() {
        items("organisations", () -> Map.of("legalName", "Network", "taxIdType", "OTHER", "taxId", "A" + Scene.unique()), Map.of("legalName", "Other"));
        items("participant-profiles", () -> Map.of("name", "P " + Scene.unique(), "discountPercent", "5"), Map.of("discountPercent", "6"));
        items("participants", () -> Map.of("asn", 4_180_000_000L + Scene.unique() % 10_000_000, "exchange", world.exchange(),
                "organisation", world.organisation("Network")), Map.of("joinedOn", "2026-01-01"));
        items("billing-accounts", () -> Map.of("billTo", world.organisation("Reseller"), "exchange", world.exchange()), Map.of("externalRef", "A" + UUID.randomUUID()));
    }

    private void addCatalogue() {
        items("services", () -> Map.of("code", "A" + Scene.unique(), "name", "Port"), Map.of("name", "Other"));
        items("prices", () -> Map.of("service", world.monthlyService(), "exchange", world.exchange(), "unitPrice", "10.00", "currency", "BRL",
                "validFrom", "2026-01-01"), Map.of("unitPrice", "11.00"));
        items("tax-rules", () -> Map.of("code", "ISS", "name", "ISS", "kind", "EXCLUSIVE", "ratePercent", "5", "country", "BR", "service", world.monthlyService(),
                "validFrom", "2026-01-01"), Map.of("ratePercent", "4"));
        items("indices", () -> Map.of("index", "A" + Scene.unique(), "month", "2026-01", "percent", "0.50"), Map.of("percent", "0.60"));
        deeds.put("POST price-adjustments", this::adjustment);
        deeds.put("DELETE price-adjustments/{id}", () -> removed(adjustment()));
    }

    private Answer adjustment() {
        String exchange = world.exchange();
        world.price(world.monthlyService(), exchange, "100.00");
        return api.post(API + "price-adjustments", Map.of("percent", "10", "exchange", exchange, "validFrom", "2026-12-01", "reason", "a test"));
    }

    private void addSubscriptions() {
        items("subscriptions", () -> Map.of("participant", world.participant(world.exchange()).id(), "service", world.monthlyService(), "quantity", "1",
                "startsOn", "2026-10-01"), Map.of("externalRef", "A" + UUID.randomUUID()));
        deeds.put("POST subscriptions/{id}/void", () -> api.post(subscription() + "/void", Map.of("reason", "never existed")));
        deeds.put("POST subscriptions/{id}/waivers", () -> waiver(subscription()));
        deeds.put("PATCH subscriptions/{id}/waivers/{waiver}", () -> {
            Answer made = waiver(subscription());
            return api.patch(made.header("Location"), made.etag(), Map.of("percent", "50"));
        });
        deeds.put("DELETE subscriptions/{id}/waivers/{waiver}", () -> removed(waiver(subscription())));
    }

    private String subscription() {
        return API + "subscriptions/" + world.subscription(world.participant(world.exchange()), world.monthlyService(), "2026-10-01");
    }

    private Answer waiver(String subscription) {
        return api.post(subscription + "/waivers", Map.of("from", "2026-10-01", "until", "2026-10-31", "reason", "a test"));
    }

    private void addContracts() {
        items("contracts", () -> Map.of("participant", world.participant(world.exchange()).id()), Map.of("textPt", "<p>{cnpj}</p>"));
        items("contract-templates", () -> Map.of("kind", "K" + Scene.unique(), "validFrom", "2026-01-01", "textPt", "<p>{razao_social}</p>",
                "textEn", "<p>{razao_social}</p>"), Map.of("textPt", "<p>other</p>"));
        deeds.put("POST contracts/{id}/sign", () -> signed(contract()));
        deeds.put("POST contracts/{id}/unsign", () -> {
            String contract = contract();
            signed(contract);
            return api.post(contract + "/unsign", Map.of("reason", "a test"));
        });
    }

    private String contract() {
        return api.post(API + "contracts", Map.of("participant", world.participant(world.exchange()).id())).header("Location");
    }

    private Answer signed(String contract) {
        return api.post(contract + "/sign", Map.of());
    }

    private void addAccess() {
        items("users", () -> Map.of("name", "audited-" + Scene.unique(), "role", "viewer", "password", "correct horse battery"), Map.of("role", "operator"));
        deeds.put("POST api-keys", () -> api.post(API + "api-keys", Map.of("name", "audited", "role", "viewer")));
        deeds.put("POST api-keys/{id}/rotate", () -> api.post(api.post(API + "api-keys", Map.of("name", "audited", "role", "viewer")).header("Location") + "/rotate", Map.of()));
        deeds.put("DELETE api-keys/{id}", () -> removed(api.post(API + "api-keys", Map.of("name", "audited", "role", "viewer"))));
        items("webhooks", () -> Map.of("url", "https://hooks.example.org/ix", "eventTypes", List.of("invoice.issued")), Map.of("description", "The ERP"));
    }

    private void addMails() {
        Supplier<Map<String, ?>> contact = () -> Map.of("organisation", new Scene(api).organisation("Rede"), "role", "COPY", "address", "copy@rede.example");
        deeds.put("POST mail-contacts", () -> api.post(API + "mail-contacts", contact.get()));
        deeds.put("POST mail-contacts/bulk", () -> api.post(API + "mail-contacts/bulk", Map.of("items", List.of(contact.get()))));
        deeds.put("DELETE mail-contacts/{id}", () -> removed(api.post(API + "mail-contacts", contact.get())));
        deeds.put("PUT document-templates/{issuer}", () -> api.put(API + "document-templates/" + new PayingWorld(api, null, null).issuer, Map.of("accent", "#112233")));
        Supplier<Map<String, ?>> bounce = () -> Map.of("address", "gone-" + Scene.unique() + "@rede.example", "reason", "a test");
        deeds.put("POST mail-bounces", () -> api.post(API + "mail-bounces", bounce.get()));
        deeds.put("DELETE mail-bounces/{id}", () -> removed(api.post(API + "mail-bounces", bounce.get())));
    }

    /** The three methods of a collection and its items. */
    private void items(String collection, Supplier<Map<String, ?>> body, Map<String, ?> patch) {
        deeds.put("POST " + collection, () -> api.post(API + collection, body.get()));
        if (BULK.contains(collection)) {
            deeds.put("POST " + collection + "/bulk", () -> api.post(API + collection + "/bulk", Map.of("items", List.of(body.get()))));
        }
        deeds.put("PATCH " + collection + "/{id}", () -> {
            Answer made = api.post(API + collection, body.get());
            return api.patch(made.header("Location"), made.etag(), patch);
        });
        deeds.put("DELETE " + collection + "/{id}", () -> removed(api.post(API + collection, body.get())));
    }

    private Answer removed(Answer made) {
        return api.delete(made.header("Location"), made.etag());
    }
}
