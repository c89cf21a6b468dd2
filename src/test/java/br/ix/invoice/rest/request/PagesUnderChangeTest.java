package br.ix.invoice.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who walks a list page by page while it changes before and behind the cursor sees each item that is there all the time, once. */
@IntegrationTest
class PagesUnderChangeTest {

    private static final String API = "/api/v1/";
    private static final Set<String> NEWEST_FIRST = Set.of("contracts", "audit");
    private static final int LIMIT = 3;
    private static final int ITEMS = 14;

    @Autowired
    private ApiClient api;

    /** A list that tests share with nobody: how an item is added (its name), removed where it can be, and named in the list. */
    private record Moving(String list, Supplier<String> add, @Nullable Consumer<String> remove, Function<JsonNode, String> name) {
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereAllTheTimeIsSeenOnce() {
        return Stream.of(participants(), billingAccounts(), prices(), subscriptions(), contracts(), invoices(), payments(), mailContacts(), audit())
                .map(list -> DynamicTest.dynamicTest(list.list().replaceAll("[?].*", ""), () -> seenOnce(list)));
    }

    /** The same with another thread at work at any instant, also between the statements that read one page. */
    @Test
    void alsoWhenItChangesWhileAPageIsRead() throws Exception {
        Moving list = prices();
        List<String> spare = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        IntStream.range(0, 8).forEach(n -> {
            staying.add(list.add().get());
            IntStream.range(0, 6).forEach(more -> spare.add(list.add().get()));
        });
        AtomicBoolean walking = new AtomicBoolean(true);
        Thread changing = new Thread(() -> change(list, spare, walking));
        changing.start();

        List<List<String>> walks = IntStream.range(0, 6).mapToObj(walk -> walk(list, () -> { })).toList();

        walking.set(false);
        changing.join();
        assertThat(walks).allSatisfy(seen -> assertThat(seen.stream().filter(staying::contains)).containsExactlyElementsOf(staying));
    }

    private void seenOnce(Moving list) {
        List<String> all = IntStream.range(0, ITEMS).mapToObj(n -> list.add().get()).toList();
        Deque<String> leaving = new ArrayDeque<>(list.remove() == null ? List.of() : IntStream.range(0, ITEMS).filter(n -> n % 2 == 1).mapToObj(all::get).toList());
        List<String> staying = new ArrayList<>(all);
        staying.removeAll(leaving);

        List<String> seen = walk(list, () -> {
            list.add().get();
            remove(list, leaving.pollFirst());
            remove(list, leaving.pollLast());
        });

        assertThat(seen).doesNotHaveDuplicates();
        List<String> found = new ArrayList<>(seen.stream().filter(staying::contains).toList());
        if (NEWEST_FIRST.contains(list.list().replaceAll("[?].*", ""))) {
            Collections.reverse(found);
        }
        assertThat(found).as("in the order of the list").containsExactlyElementsOf(staying);
    }

    private static void remove(Moving list, @Nullable String name) {
        if (name != null) {
            list.remove().accept(name);
        }
    }

    private static void change(Moving list, List<String> spare, AtomicBoolean walking) {
        Deque<String> left = new ArrayDeque<>(spare);
        while (walking.get()) {
            remove(list, left.pollFirst());
            remove(list, left.pollLast());
            list.add().get();
        }
    }

    /** All pages, one after the other, with something done between them. */
    private List<String> walk(Moving list, Runnable between) {
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            Answer answer = api.get(API + list.list() + "&limit=" + LIMIT + after);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().path("items").forEach(item -> seen.add(list.name().apply(item)));
            JsonNode next = answer.json().path("next");
            after = next.isString() && seen.size() < 50 * ITEMS ? "&after=" + next.asString() : null;
            between.run();
        }
        return seen;
    }

    private Moving participants() {
        World world = new World(api);
        String exchange = world.exchange();
        String organisation = world.organisation("Network");
        return byId("participants?exchange=" + exchange, () -> world.participant(exchange, organisation).id());
    }

    private Moving billingAccounts() {
        World world = new World(api);
        String exchange = world.exchange();
        String organisation = world.organisation("Reseller");
        return byId("billing-accounts?exchange=" + exchange, () -> made("billing-accounts", Map.of("billTo", organisation, "exchange", exchange)));
    }

    private Moving prices() {
        World world = new World(api);
        String service = world.monthlyService();
        String exchange = world.exchange();
        int[] day = {0};
        return byId("prices?service=" + service, () -> made("prices", Map.of("service", service, "exchange", exchange, "unitPrice", "1.00", "currency", "BRL",
                "validFrom", LocalDate.of(2100, 1, 1).plusDays(day[0]++).toString())));
    }

    private Moving subscriptions() {
        World world = new World(api);
        Participant participant = world.participant(world.exchange());
        String service = world.monthlyService();
        return byId("subscriptions?participant=" + participant.id(), () -> world.subscription(participant, service, "2026-10-01"));
    }

    private Moving contracts() {
        World world = new World(api);
        String participant = world.participant(world.exchange()).id();
        return byId("contracts?participant=" + participant, () -> made("contracts", Map.of("participant", participant)));
    }

    private Moving invoices() {
        World world = new World(api);
        String account = world.participant(world.exchange()).billingAccount();
        return new Moving("invoices?billingAccount=" + account, () -> made("invoices", Map.of("billingAccount", account,
                "lines", List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", "100.00")))), null, PagesUnderChangeTest::id);
    }

    private Moving payments() {
        World world = new World(api);
        String account = world.participant(world.exchange()).billingAccount();
        return new Moving("payments?billingAccount=" + account, () -> made("payments", Map.of("billingAccount", account, "amount", "1.00", "currency", "BRL",
                "receivedOn", "2026-10-01")), null, PagesUnderChangeTest::id);
    }

    private Moving mailContacts() {
        String organisation = new World(api).organisation("Network");
        return byId("mail-contacts?organisation=" + organisation, () -> made("mail-contacts", Map.of("organisation", organisation, "role", "COPY",
                "address", "copy-" + UUID.randomUUID() + "@rede.example")));
    }

    /** The newest comes first: what is added stands before the cursor. */
    private Moving audit() {
        String path = API + "organisations/" + new World(api).organisation("Network");
        return new Moving("audit?action=organisation.changed&subject=" + path.substring(API.length()), () -> {
            String name = "Network " + UUID.randomUUID();
            assertThat(api.patch(path, "*", Map.of("legalName", name)).status()).isEqualTo(200);
            return name;
        }, null, entry -> entry.path("after").path("legalName").asString());
    }

    private Moving byId(String list, Supplier<String> add) {
        String collection = list.replaceAll("[?].*", "");
        return new Moving(list, add, id -> assertThat(api.delete(API + collection + "/" + id, "*").status()).isEqualTo(204), PagesUnderChangeTest::id);
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }

    private String made(String collection, Map<String, ?> body) {
        Answer answer = api.post(API + collection, UUID.randomUUID().toString(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json());
    }
}
