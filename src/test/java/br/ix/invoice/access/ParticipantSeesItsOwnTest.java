package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Two participants at one exchange, each with an account, a port and an issued invoice, and a third account that both share. Whatever address
 * of the API that is described one of them asks, by whatever filter: nothing of the other is in an answer.
 */
@IntegrationTest
class ParticipantSeesItsOwnTest {

    private static final String BASE = "/api/v1";

    /** What a participant may read; {@code {id}} are its own ids here, so that each address answers 200. */
    private static final List<String> READABLE_ITEMS = List.of("/participants/{id}", "/organisations/{id}", "/billing-accounts/{id}",
            "/subscriptions/{id}", "/invoices/{id}", "/invoices/{id}/document");

    private static final List<String> READABLE_LISTS = List.of("/participants", "/organisations", "/billing-accounts", "/subscriptions", "/invoices",
            "/exchanges", "/services", "/prices");

    /** What belongs to one of the two: ids to ask for, and texts to look for. */
    private record Belongings(World.Participant participant, String name, String agreed, Set<String> ids, String invoiceNumber) {

        /** None of them is part of anything that all may see. */
        Set<String> texts() {
            return Stream.concat(ids.stream(), Stream.of(name, agreed, invoiceNumber, "\"asn\":" + participant.asn(), "," + participant.asn() + ",",
                    "AS" + participant.asn()))
                    .collect(Collectors.toSet());
        }
    }

    private final ApiClient api;
    private final World world;
    private String exchange;
    private String service;
    private String run;
    private Belongings own;
    private Belongings others;
    private ApiClient byAsn;
    private ApiClient byAccount;

    @Autowired
    ParticipantSeesItsOwnTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeEach
    void twoWithAnInvoiceEach() {
        exchange = world.exchange();
        service = world.monthlyService();
        World.Participant one = participant("Rede Própria", "431.17");
        World.Participant other = participant("Rede Alheia", "874.93");
        JsonNode posted = world.bill("2026-10", exchange);
        run = posted.path("id").asString();
        share(one, other);
        own = belongings(one, "Rede Própria", "431.17", posted);
        others = belongings(other, "Rede Alheia", "874.93", posted);
        byAsn = api.withKey(key(Map.of("asn", one.asn())));
        byAccount = api.withKey(key(Map.of("billingAccount", one.billingAccount())));
    }

    @Test
    void noListShowsAnythingOfTheOtherByWhateverFilter() {
        List<String> paths = lists().stream().flatMap(path -> filters().stream().map(filter -> path + filter)).toList();

        List<String> told = paths.stream().flatMap(path -> callers().stream().flatMap(caller -> Stream.of("application/json", "text/csv")
                .flatMap(form -> toldOfTheOther(path + " as " + form, caller.with("Accept", form).get(path))))).toList();

        assertThat(told).isEmpty();
    }

    @Test
    void noItemOfTheOtherIsThere() {
        Map<String, Integer> answers = items().stream().flatMap(path -> others.ids().stream().map(id -> path.replaceAll("\\{[A-Za-z]+}", id)))
                .flatMap(path -> callers().stream().map(caller -> Map.entry(path, caller.get(path).status())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));

        assertThat(answers.values()).containsOnly(403, 404);
        assertThat(READABLE_ITEMS).allSatisfy(path -> assertThat(others.ids()).allSatisfy(
                id -> assertThat(answers).containsEntry(BASE + path.replace("{id}", id), 404)));
    }

    @Test
    void itsOwnIsThere() {
        assertThat(lists()).containsAll(READABLE_LISTS.stream().map(path -> BASE + path).toList());
        assertThat(items()).containsAll(READABLE_ITEMS.stream().map(path -> BASE + path).toList());
        assertThat(READABLE_ITEMS).allSatisfy(path -> assertThat(own.ids().stream()
                .map(id -> byAsn.get(BASE + path.replace("{id}", id)).status())).contains(200));
        assertThat(callers()).allSatisfy(caller -> assertThat(caller.get(BASE + "/invoices").text()).contains(own.invoiceNumber()));
        assertThat(callers()).allSatisfy(caller -> assertThat(caller.get(BASE + "/subscriptions").text()).contains("431.17"));
        assertThat(callers()).allSatisfy(caller -> assertThat(READABLE_LISTS).allSatisfy(
                list -> assertThat(caller.with("Accept", "text/csv").get(BASE + list).header("Content-Type")).startsWith("text/csv")));
        assertThat(callers()).allSatisfy(caller -> assertThat(caller.with("Accept", "text/csv").get(BASE + "/invoices").text()).contains(own.invoiceNumber()));
    }

    /** Without parts that name a thing. */
    private List<String> lists() {
        return described().filter(path -> !path.contains("{")).toList();
    }

    private List<String> items() {
        return described().filter(path -> path.contains("{")).toList();
    }

    private Stream<String> described() {
        return api.get("/v3/api-docs").json().path("paths").propertyStream()
                .filter(path -> path.getKey().startsWith(BASE) && path.getValue().has("get")).map(Map.Entry::getKey);
    }

    /** The ways to ask for what is the other's; an address that does not know the parameter refuses it. */
    private List<String> filters() {
        Map<String, String> values = Map.of("asn", Long.toString(others.participant().asn()), "participant", others.participant().id(),
                "billingAccount", others.participant().billingAccount(), "exchange", exchange, "run", run, "number", others.invoiceNumber(),
                "q", others.name(), "expand", "lines", "limit", "500");
        return Stream.concat(Stream.of(""), values.entrySet().stream()
                .map(one -> "?" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))).toList();
    }

    /** Who asks: the participant by its ASN, and whoever has a key of its billing account. */
    private List<ApiClient> callers() {
        return List.of(byAsn, byAccount);
    }

    /** What an answer tells of the other; a refusal repeats only what was asked for. */
    private Stream<String> toldOfTheOther(String path, Answer answer) {
        return others.texts().stream().filter(text -> answer.status() == 200 && answer.text().contains(text)).map(text -> path + " tells " + text);
    }

    private String key(Map<String, Object> limit) {
        return api.post(BASE + "/api-keys", Scene.with(Scene.with(limit, "role", "participant"), "name", "own"))
                .json().path("key").asString();
    }

    private World.Participant participant(String name, String agreedUnitPrice) {
        World.Participant participant = world.participant(exchange, world.organisation(name + " " + exchange));
        world.subscription(participant, service, Map.of("startsOn", "2026-10-01", "agreedUnitPrice", agreedUnitPrice));
        return participant;
    }

    /** A second participant of each, at another exchange, on one account of a third organisation. */
    private void share(World.Participant one, World.Participant other) {
        String elsewhere = world.exchange();
        String account = api.post(BASE + "/billing-accounts", Map.of("billTo", world.organisation("Revenda " + exchange), "exchange", elsewhere,
                "externalRef", "shared-" + elsewhere)).json().path("id").asString();
        Stream.of(one, other).forEach(member -> assertThat(api.post(BASE + "/participants", Map.of("asn", member.asn(), "exchange", elsewhere,
                "organisation", member.organisation(), "billingAccount", account)).status()).isEqualTo(201));
    }

    private Belongings belongings(World.Participant participant, String name, String agreed, JsonNode posted) {
        JsonNode invoice = world.invoicesOf(posted).valueStream()
                .filter(one -> one.path("billingAccount").asString().equals(participant.billingAccount())).findFirst().orElseThrow();
        Stream<String> elsewhere = api.get(BASE + "/participants?asn=" + participant.asn()).json().path("items").valueStream()
                .map(one -> one.path("id").asString());
        Set<String> ids = Stream.concat(elsewhere, Stream.of(participant.organisation(), participant.billingAccount(),
                invoice.path("id").asString(), invoice.path("lines").path(0).path("subscription").asString())).collect(Collectors.toSet());
        return new Belongings(participant, name + " " + exchange, agreed, ids, invoice.path("number").asString());
    }
}
