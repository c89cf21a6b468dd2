package br.ix.invoice.invoicing;

import static br.ix.invoice.Scene.problem;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people and runs do at the same instant charges no day twice and leaves no hole in the numbers. */
@IntegrationTest
class RequestsAtOnceTest {

    private static final String INVOICES = "/api/v1/invoices";

    private final ApiClient api;
    private final World world;

    @Autowired
    RequestsAtOnceTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void fiftyRequestsForTheSameDaysChargeThemOnce() throws Exception {
        String exchange = world.exchange();
        Participant participant = world.participant(exchange);
        Map<String, Object> body = onRequest(participant, world.subscription(participant, priced(exchange), "2026-10-01"));

        List<Answer> answers = atOnce(IntStream.range(0, 50).<Callable<Answer>>mapToObj(i -> () -> request(body)).toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(answer -> problem(answer)).distinct())
                .allMatch(refusal -> refusal.equals("409 nothing-to-charge") || refusal.equals("503 busy"));
        assertThat(invoicesOf(participant)).hasSize(1);
        assertThat(gaps(exchange)).isEmpty();
    }

    @Test
    void requestsOfManyAccountsAtOnceGetANumberEach() throws Exception {
        String exchange = world.exchange();
        String service = priced(exchange);
        List<Map<String, Object>> bodies = IntStream.range(0, 20).mapToObj(i -> world.participant(exchange))
                .map(participant -> onRequest(participant, world.subscription(participant, service, "2026-10-01"))).toList();

        List<Answer> answers = atOnce(bodies.stream().<Callable<Answer>>map(body -> () -> request(body)).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.json().path("number").asString()).distinct()).hasSize(20);
        assertThat(gaps(exchange)).isEmpty();
    }

    @Test
    void aRunThatStartsAtTheSameInstantChargesWhatTheRequestDidNot() throws Exception {
        String exchange = world.exchange();
        String service = priced(exchange);
        List<Participant> participants = IntStream.range(0, 8).mapToObj(i -> world.participant(exchange)).toList();
        List<Map<String, Object>> bodies = participants.stream()
                .map(participant -> onRequest(participant, world.subscription(participant, service, "2026-10-01"))).toList();

        List<Answer> answers = atOnce(Stream.concat(Stream.<Callable<Answer>>of(() -> world.requestRun("2026-10", exchange, false)),
                bodies.stream().<Callable<Answer>>map(body -> () -> request(body))).toList());
        JsonNode run = world.post(world.settled(answers.get(0).json().path("id").asString(), "DRAFTED"));

        assertThat(run.path("state").asString()).isEqualTo("POSTED");
        assertThat(answers.stream().skip(1).map(answer -> answer.status() == 201 ? "201" : problem(answer)).distinct())
                .allMatch(outcome -> List.of("201", "409 account-in-draft", "409 nothing-to-charge").contains(outcome));
        for (Participant participant : participants) {
            assertThat(invoicesOf(participant)).hasSize(1);
            assertThat(invoicesOf(participant).path(0).path("total").asString()).isEqualTo("690.00");
        }
        assertThat(gaps(exchange)).isEmpty();
    }

    @Test
    void aPriceThatChangesAtTheSameInstantIsChargedOrMadeGood() throws Exception {
        String exchange = world.exchange();
        String service = priced(exchange);
        List<Participant> participants = IntStream.range(0, 6).mapToObj(i -> world.participant(exchange)).toList();
        List<Map<String, Object>> bodies = participants.stream()
                .map(participant -> onRequest(participant, world.subscription(participant, service, "2026-10-01"))).toList();
        Map<String, Object> price = Map.of("service", service, "exchange", exchange, "unitPrice", "500.00", "currency", "BRL",
                "validFrom", "2026-10-01");

        List<Answer> answers = atOnce(Stream.concat(bodies.stream().<Callable<Answer>>map(body -> () -> request(body)),
                Stream.<Callable<Answer>>of(() -> api.post("/api/v1/prices", price))).toList());
        world.bill("2026-10", exchange);

        assertThat(answers.get(answers.size() - 1).status()).isEqualTo(201);
        for (Participant participant : participants) {
            BigDecimal sum = StreamSupport.stream(invoicesOf(participant).spliterator(), false)
                    .map(invoice -> new BigDecimal(invoice.path("total").asString())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo("500");
        }
    }

    private Answer request(Map<String, Object> body) {
        return api.post(INVOICES, UUID.randomUUID().toString(), body);
    }

    private JsonNode invoicesOf(Participant participant) {
        return api.get(INVOICES + "?billingAccount=" + participant.billingAccount()).json().path("items");
    }

    /** What is missing in the series of the documents of an exchange. */
    private List<JsonNode> gaps(String exchange) {
        String number = api.get(INVOICES + "?limit=1&exchange=" + exchange).json().path("items").path(0).path("number").asString();
        return StreamSupport.stream(api.get("/api/v1/number-series?limit=500").json().path("items").spliterator(), false)
                .filter(series -> number.startsWith(series.path("series").asString() + " "))
                .flatMap(series -> StreamSupport.stream(series.path("gaps").spliterator(), false)).toList();
    }

    private static Map<String, Object> onRequest(Participant participant, String subscription) {
        return Map.of("billingAccount", participant.billingAccount(), "subscriptions", List.of(subscription), "through", "2026-10-31");
    }

    private String priced(String exchange) {
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        return service;
    }

    /** Starts all of them at the same instant; their answers in the same order. */
    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> answers = calls.stream().map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            start.countDown();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
