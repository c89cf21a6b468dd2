package br.ix.invoice.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The {@code ETag} of an item is what it shows: no change is lost, and nothing old is taken for what is there. */
@IntegrationTest
class EtagTest {

    private static final String API = "/api/v1/";
    private static final int WRITERS = 6;

    @Autowired
    private ApiClient api;

    /** An item (its address) and a field of it that takes any short text, or (ends with a percent) any number below 100. */
    private record Thing(String collection, Supplier<Answer> made, String field) {

        Map<String, String> patch(int writer) {
            return Map.of(field, field.endsWith("ercent") || field.equals("unitPrice") || field.equals("quantity") ? String.valueOf(11 + writer) : "written by " + writer);
        }
    }

    @TestFactory
    Stream<DynamicTest> ofManyWhoChangeTheSameVersionAtOnceOneDoes() {
        return things().map(thing -> DynamicTest.dynamicTest(thing.collection(), () -> oneDoes(thing)));
    }

    private void oneDoes(Thing thing) throws Exception {
        Answer made = thing.made().get();
        String path = made.header("Location");
        CyclicBarrier together = new CyclicBarrier(WRITERS);

        List<Answer> answers = atOnce(writer -> {
            together.await();
            return api.patch(path, made.etag(), thing.patch(writer));
        });

        Answer changed = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(200).allMatch(List.of(200, 412, 503)::contains).contains(412);
        assertThat(api.get(path).text()).as("what the one wrote stays").isEqualTo(changed.text());
        assertThat(api.get(path).etag()).isEqualTo(changed.etag()).isNotEqualTo(made.etag());
        assertThat(api.with("If-None-Match", changed.etag()).get(path).status()).isEqualTo(304);
        assertThat(Scene.problem(api.patch(path, made.etag(), thing.patch(WRITERS)))).isEqualTo("412 changed-meanwhile");
    }

    /** Also what follows from other things: payments, runs, members. */
    @Test
    void differsAfterEachChangeOfWhatIsShown() {
        World world = new World(api);
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        String subscription = API + "subscriptions/" + world.subscription(participant, service, "2026-01-01");
        String account = API + "billing-accounts/" + participant.billingAccount();
        Answer invoice = invoice(participant);

        String invoicePath = invoice.header("Location");
        changes(invoicePath, () -> api.post(API + "payments", UUID.randomUUID().toString(), Map.of("billingAccount", participant.billingAccount(), "amount", "40.00",
                "currency", "BRL", "receivedOn", "2026-10-01", "allocations", List.of(Map.of("invoice", invoice.json().path("id").asString(), "amount", "40.00")))));
        changes(account, () -> api.post(API + "participants", Map.of("asn", 4_191_000_000L + Scene.unique() % 1_000_000, "exchange", exchange,
                "organisation", participant.organisation(), "billingAccount", participant.billingAccount())));
        changes(subscription, () -> api.post(API + "invoices", UUID.randomUUID().toString(), Map.of("billingAccount", participant.billingAccount(),
                "subscriptions", List.of(subscription.substring(subscription.lastIndexOf('/') + 1)), "through", "2026-01-31")));
    }

    /** Nothing is sent a second time to who has it, and never is what is old taken for what is there. */
    private void changes(String path, Supplier<Answer> change) {
        Answer before = api.get(path);
        Answer same = api.with("If-None-Match", before.etag()).get(path);
        Answer changing = change.get();
        Answer after = api.with("If-None-Match", before.etag()).get(path);

        assertThat(List.of(same.status(), same.body().length, same.etag())).isEqualTo(List.of(304, 0, before.etag()));
        assertThat(changing.status()).as(changing.text()).isBetween(200, 299);
        assertThat(after.status()).as("%s after %s", path, changing.text()).isEqualTo(200);
        assertThat(after.text()).isNotEqualTo(before.text());
        assertThat(after.etag()).isNotEqualTo(before.etag());
    }

    /** What follows from others is no change of the item itself: who read it before may still change it. */
    @Test
    void whatFollowsFromOthersDoesNotStandInTheWayOfAChange() {
        World world = new World(api);
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        String id = world.subscription(participant, service, "2026-01-01");
        String etag = api.get(API + "subscriptions/" + id).etag();
        api.post(API + "invoices", UUID.randomUUID().toString(), Map.of("billingAccount", participant.billingAccount(), "subscriptions", List.of(id), "through", "2026-01-31"));

        Answer changed = api.patch(API + "subscriptions/" + id, etag, Map.of("externalRef", "E" + UUID.randomUUID()));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void anotherParticipantHearsNothingOfIt() {
        World world = new World(api);
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        Participant other = world.participant(exchange);
        Answer invoice = invoice(participant);
        ApiClient stranger = api.withKey(api.post(API + "api-keys", Map.of("name", "other", "role", "participant", "asn", other.asn())).json().path("key").asString());

        List<Answer> answers = Stream.of(invoice.header("Location"), API + "participants/" + participant.id(), API + "billing-accounts/" + participant.billingAccount(),
                API + "organisations/" + participant.organisation()).map(path -> stranger.with("If-None-Match", api.get(path).etag()).get(path)).toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.etag()).isNull();
        });
    }

    private Answer invoice(Participant participant) {
        return api.post(API + "invoices", UUID.randomUUID().toString(), Map.of("billingAccount", participant.billingAccount(),
                "lines", List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", "100.00"))));
    }

    private Stream<Thing> things() {
        World world = new World(api);
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        String service = world.monthlyService();
        return Stream.of(
                made("exchanges", Map.of("code", "e" + Scene.unique(), "name", "X", "timeZone", "America/Sao_Paulo", "currency", "BRL"), "name"),
                made("issuers", Map.of("code", "e" + Scene.unique(), "legalName", "IX", "dueDays", 15, "series", Map.of("prefix", "E" + Scene.unique())), "legalName"),
                made("organisations", Map.of("legalName", "Network"), "legalName"),
                made("participant-profiles", Map.of("name", "E " + Scene.unique(), "discountPercent", "5"), "discountPercent"),
                made("billing-accounts", Map.of("billTo", participant.organisation(), "exchange", exchange), "externalRef"),
                made("services", Map.of("code", "E" + Scene.unique(), "name", "Port"), "name"),
                made("prices", Map.of("service", service, "exchange", exchange, "unitPrice", "1.00", "currency", "BRL", "validFrom", "2026-01-01"), "unitPrice"),
                made("tax-rules", Map.of("code", "E" + Scene.unique(), "name", "Tax", "kind", "EXCLUSIVE", "ratePercent", "5", "country", "BR", "service", service,
                        "validFrom", "2026-01-01"), "name"),
                made("indices", Map.of("index", "E" + Scene.unique(), "month", "2026-01", "percent", "0.50"), "percent"),
                made("subscriptions", Map.of("participant", participant.id(), "service", service, "quantity", "1", "startsOn", "2026-10-01"), "quantity"),
                made("contracts", Map.of("participant", participant.id()), "textPt"),
                made("webhooks", Map.of("url", "https://hooks.example.org/ix", "eventTypes", List.of("invoice.issued")), "description"),
                new Thing("invoices", () -> invoice(participant), "purchaseOrder"));
    }

    private Thing made(String collection, Map<String, ?> body, String field) {
        return new Thing(collection, () -> api.post(API + collection, body), field);
    }

    private interface Writer {
        Answer write(int writer) throws Exception;
    }

    private static List<Answer> atOnce(Writer deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, WRITERS).<Callable<Answer>>mapToObj(writer -> () -> deed.write(writer)).toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
