package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.fuzz.ApiDocument.Operation;
import br.ix.invoice.fuzz.Examples.Example;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls all operations in turn and looks at each answer, and at the tables after each refusal of a write. */
final class Fuzzer {

    /** A client with the key of an administrator, and that key, which the calls must not revoke. */
    record Keyed(ApiClient api, String key, String id) {
    }

    private static final int LEARN_EVERY = 500;
    private static final String CLOCK = "/api/v1/clock";

    private final Keyed keyed;
    private final Tables tables;
    private final Known known;
    private final Examples examples;
    private final Sender sender;
    private final CallMaker maker;
    private final Verdict verdict;
    private final Tally tally = new Tally();
    private final List<Operation> operations;
    private @Nullable Map<String, String> before;

    /** Begins in the world that the examples made. */
    Fuzzer(Keyed keyed, Tables tables, ExampleRun world, long seed) throws IOException {
        this.keyed = keyed;
        this.tables = tables;
        known = world.known();
        examples = world.examples();
        sender = new Sender(keyed.api(), keyed.key());
        maker = new CallMaker(known, examples, new Random(seed), sender);
        operations = world.document().operations();
        verdict = new Verdict(world.document());
        world.taken().forEach(tally::take);
    }

    int operations() {
        return operations.size();
    }

    /** So many calls, spread over all operations; those of the clock come last, since a day that has come does not go. */
    Tally run(int calls) throws InterruptedException {
        learn();
        List<Operation> others = operations.stream().filter(operation -> !operation.path().equals(CLOCK)).toList();
        List<Operation> last = operations.stream().filter(operation -> operation.path().equals(CLOCK)).toList();
        int each = calls / operations.size();
        for (int round = 0; round < each; round++) {
            call(others);
        }
        for (int round = 0; round < each; round++) {
            call(last);
        }
        return tally;
    }

    private void remember(Example example, JsonNode made) {
        String name = known.nameOf(made);
        if (!example.as().isEmpty() && name != null) {
            known.add(example.as(), name);
        }
    }

    private void learn() {
        operations.stream().filter(operation -> operation.method().equals("GET") && !operation.path().contains("{")).forEach(operation -> {
            JsonNode page = keyed.api().get(operation.path() + (operation.in("query").stream().anyMatch(one -> one.name().equals("limit")) ? "?limit=20" : "")).json();
            known.learn(operation.path(), page);
            if (page.path("next").isString()) {
                known.add("next", page.path("next").asString());
            }
        });
        known.forget(keyed.id());
    }

    private void call(List<Operation> round) throws InterruptedException {
        for (Operation operation : round) {
            Call call = maker.next(operation);
            Answer answer = sender.send(call);
            tally.count(call, answer == null ? 0 : answer.status());
            String fault = verdict.fault(call, answer);
            if (fault != null) {
                tally.find(call, fault, answer == null ? "nothing" : shortened(answer.text()));
            }
            compare(call, answer);
            if (answer != null && answer.status() < 300) {
                learnFrom(call, answer);
            }
            if (tally.calls() % LEARN_EVERY == 0) {
                learn();
            }
        }
    }

    private void learnFrom(Call call, Answer answer) {
        Example example = examples.of(call.operation());
        if (example != null && call.method().equals("POST") && answer.json().isObject()) {
            remember(example, answer.json());
            known.forget(keyed.id());
        }
    }

    /** After a refusal the tables are as they were. Where work behind the calls moved them, the call is sent again when that has ended. */
    private void compare(Call call, @Nullable Answer answer) throws InterruptedException {
        boolean refused = answer != null && answer.status() >= 400;
        if (!refused) {
            before = call.method().equals("GET") ? before : null;
            return;
        }
        if (!call.operation().isWrite() || call.method().equals("GET")) {
            return;
        }
        Map<String, String> after = tables.checksums();
        boolean moved = before != null && !Tables.changed(before, after).isEmpty();
        if (before != null) {
            tally.countCompared();
        }
        before = moved ? again(call) : after;
    }

    private Map<String, String> again(Call call) throws InterruptedException {
        Awaitility.await("jobs end").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(tables::areAtRest);
        Map<String, String> before = atRest();
        Answer answer = sender.send(call);
        Map<String, String> after = tables.checksums();
        Set<String> changed = Tables.changed(before, after);
        if (!changed.isEmpty() && answer != null && answer.status() >= 400) {
            tally.find(call, "refused, but changed " + changed, shortened(answer.text()));
        }
        return after;
    }

    private Map<String, String> atRest() {
        Map<String, String> one = tables.checksums();
        for (Map<String, String> next = tables.checksums(); !next.equals(one); next = tables.checksums()) {
            one = next;
        }
        return one;
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "…";
    }
}
