package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints how many elements a second one caller makes by {@code POST {collection}/bulk}, and by one POST after the other; {@code docs/reference/limits.md}. */
@IntegrationTest
class BulkBenchmark {

    private static final int ELEMENTS = 500;

    @Autowired
    private ApiClient api;

    @Test
    void elementsASecond() {
        World world = new World(api);
        String exchange = world.exchange();
        String organisation = world.organisation("Network");
        String account = world.participant(exchange).billingAccount();
        String service = world.monthlyService();
        String participant = world.participant(exchange).id();
        IntStream.range(0, 3).forEach(round -> {
            measure("organisations", n -> Map.of("legalName", "Network " + n, "externalRef", UUID.randomUUID().toString()));
            measure("participants", n -> Map.of("asn", 4_192_000_000L + Scene.unique() % 1_000_000, "exchange", exchange, "organisation", organisation));
            measure("subscriptions", n -> Map.of("participant", participant, "service", service, "quantity", "1", "startsOn", "2026-10-01"));
            measure("payments", n -> Map.of("billingAccount", account, "amount", "1.00", "currency", "BRL", "receivedOn", "2026-10-01"));
        });
    }

    private void measure(String collection, IntFunction<Map<String, ?>> body) {
        String path = "/api/v1/" + collection;
        long began = System.nanoTime();
        Answer answer = api.post(path + "/bulk", UUID.randomUUID().toString(), Map.of("items", IntStream.range(0, ELEMENTS).mapToObj(body).toList()));
        long bulk = System.nanoTime() - began;
        assertThat(answer.json().path("created").asInt()).isEqualTo(ELEMENTS);
        began = System.nanoTime();
        List<Integer> single = IntStream.range(0, ELEMENTS).mapToObj(n -> api.post(path, UUID.randomUUID().toString(), body.apply(n)).status()).toList();
        long each = System.nanoTime() - began;
        assertThat(single).containsOnly(201);
        System.out.printf("%s: %d elements a second by bulk, %d by a POST each%n", collection, ELEMENTS * 1_000_000_000L / bulk, ELEMENTS * 1_000_000_000L / each);
    }
}
