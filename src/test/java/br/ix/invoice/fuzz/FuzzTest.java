package br.ix.invoice.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ProgramUnderTest;
import br.ix.invoice.Renewed;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes every call that the OpenAPI document shows, then calls every operation with what no program should send. The program runs in a JVM of its own: whatever
 * is taken here touches no other test. {@code -Dfuzz.seed=} and {@code -Dfuzz.calls=} choose the calls; {@code docs/reference/fuzzer.md}.
 */
@Tag("own-servers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261);
    private static final Path ANSWERS = Path.of("src/main/resources/openapi/answers.json");
    private static final Path BOUNDS = Path.of("src/main/resources/openapi/bounds.json");
    private static final int CALLS = Integer.getInteger("fuzz.calls", 4_000);

    /** What the program wrote: the cause of a 500 stands there under its request id. */
    private static final Path LOG = Path.of("target/fuzz.log");

    private Path home;
    private ProgramUnderTest program;
    private Tables tables;
    private Fuzzer.Keyed keyed;
    private HttpServer receiver;
    private ExampleRun world;

    @BeforeAll
    void startsTheProgram(@TempDir Path temporary) throws Exception {
        home = temporary;
        int port = freePort();
        program = ProgramUnderTest.start(home, "--ix-invoice.clock.settable=true", "--ix-invoice.embedded.database.port=" + port,
                "--ix-invoice.embedded.broker.store=MEMORY",
                "--ix-invoice.limits.requests-per-minute=0", "--ix-invoice.limits.requests-per-minute-without-caller=0", "--ix-invoice.webhooks.allowed-networks=127.0.0.0/8",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=9", "--ix-invoice.mail.from=faturas@ix.example");
        tables = new Tables(home, port);
        keyed = keyed(program.client());
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        world = new ExampleRun(keyed.api(), tables, "http://127.0.0.1:%d/ix".formatted(receiver.getAddress().getPort()), SEED);
    }

    @AfterAll
    void stopsIt() throws Exception {
        receiver.stop(0);
        tables.close();
        program.close();
        Files.copy(home.resolve("output.log"), LOG, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @Order(1)
    void everyExampleOfTheDocumentIsAnsweredAsItSays() {
        List<String> faults = world.run();

        System.out.println("examples: %d of %d operations take theirs".formatted(world.taken().size(), world.document().operations().size()));
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        assertThat(faults).isEmpty();
    }

    /** Ids and instants differ each time: what is shown is one such answer, with the fields that the program gives now. */
    @Test
    @Order(2)
    void theAnswersThatAreShownAreOfTheFormThatTheProgramGives() throws Exception {
        Map<String, ObjectNode> now = world.answers().all();
        if (Boolean.getBoolean("house.renew")) {
            Files.writeString(ANSWERS, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(now) + "\n");
        }

        JsonNode shown = JsonMapper.shared().readTree(Files.readString(ANSWERS));
        assertThat(shown.propertyNames()).as("operations in %s: run with -Dhouse.renew=true", ANSWERS).containsExactlyInAnyOrderElementsOf(now.keySet());
        List<String> others = now.keySet().stream().filter(operation -> !fields(shown.path(operation)).equals(fields(now.get(operation)))).toList();
        assertThat(others).as("fields that differ from %s: run with -Dhouse.renew=true", ANSWERS).isEmpty();
    }

    /** {@code sp} is in the sample with which a reader begins. */
    @Test
    @Order(2)
    void theCallsOfTheGuideDoWhatItSays() throws Exception {
        assumeTrue(WrittenCalls.canBeSent() || "true".equals(System.getenv("CI")), "no curl or no jq here: the calls of the guide were not sent");
        keyed.api().post("/api/v1/exchanges", Map.of("code", "sp", "name", "SP", "city", "São Paulo", "state", "SP", "country", "BR", "timeZone", "America/Sao_Paulo", "currency", "BRL"));
        WrittenCalls calls = new WrittenCalls(program.client().uri("").toString(), ProgramUnderTest.PASSWORD);
        long begun = System.nanoTime();

        String guide = calls.sendGuide();
        String readme = calls.sendReadme("2026-11");

        System.out.println("guide: %d s".formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        assertThat(guide).contains("\"code\": \"sp\"", "\"DISCARDED\"", "/problems/invalid-input", "known are").doesNotStartWith("FAILED");
        assertThat(readme).contains("\"period\":\"2026-11\"").doesNotStartWith("FAILED");
        String run = readme.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(keyed.api().post("/api/v1/billing-runs/" + run + "/discard", Map.of()).status()).as("so that it is in nobody's way").isEqualTo(202);
    }

    @Test
    @Order(2)
    void theDocumentBoundsEachFieldAsTheProgramDoes() throws Exception {
        BoundsRun said = world.bounds();
        String bounds = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(said.bounds());

        said.unsaid().forEach(message -> System.out.println("UNSAID " + message));
        assertThat(said.bounds()).hasSizeGreaterThan(150);
        assertThat(said.unsaid()).as("whatever is sent in every field").noneMatch(message -> message.contains("took anything"));
        if (Boolean.getBoolean("house.renew")) {
            new Renewed(BOUNDS).isNow(bounds + "\n");
        }
        // What is new waits to be written down, as in the contract; what is written down must be so.
        var written = JsonMapper.shared().readTree(Files.readString(BOUNDS));
        List<String> others = written.properties().stream().filter(bound -> !bound.getValue().toString().equals(String.valueOf(said.bounds().get(bound.getKey()))))
                .map(bound -> "%s: %s, written down is %s".formatted(bound.getKey(), said.bounds().get(bound.getKey()), bound.getValue())).toList();
        assertThat(others).as("%s is not what the program says: run with -Dhouse.renew=true", BOUNDS).isEmpty();
    }

    @Test
    @Order(3)
    void noInputMakesTheApiStumble() throws Exception {
        Fuzzer fuzzer = new Fuzzer(keyed, tables, world, SEED);

        Tally tally = fuzzer.run(CALLS);

        System.out.println("fuzz: seed " + SEED + "\n" + tally.report(Boolean.getBoolean("fuzz.whole")));
        tally.findings().forEach(finding -> System.out.println("FINDING " + finding));
        assertThat(tally.findings()).as("what should not be, with -Dfuzz.seed=" + SEED + " -Dfuzz.calls=" + CALLS).isEmpty();
        assertThat(tally.operations()).isEqualTo(fuzzer.operations());
    }

    /** Of an answer, or of the first item of a list. */
    private static Set<String> fields(JsonNode shown) {
        JsonNode answer = shown.path("answer");
        JsonNode first = answer.isArray() ? answer.path(0) : answer.path("items").isEmpty() ? answer : answer.path("items").path(0);
        return new TreeSet<>(first.propertyNames());
    }

    private static Fuzzer.Keyed keyed(ApiClient api) {
        var made = api.post("/api/v1/api-keys", Map.of("name", "fuzzer", "role", "administrator")).json();
        String key = made.path("key").asString();
        return new Fuzzer.Keyed(api.withKey(key), key, made.path("id").asString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
