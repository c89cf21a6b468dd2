package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TerminalTest {

    private static final String RUN = "/api/v1/billing-runs/r1";
    private static final String IMPORT = "/api/v1/imports/i1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StubServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void billsAMonthFollowsAndApprovesWhatWasDrafted() {
        server.on("POST /api/v1/billing-runs", 202, runIn("REQUESTED"))
                .on("GET " + RUN, 200, runIn("DRAFTING")).on("GET " + RUN, 200, runIn("DRAFTED")).on("GET " + RUN, 200, runIn("POSTED"))
                .on("POST " + RUN + "/approve", 202, runIn("POSTING"));

        int code = run("bill", "2026-10", "--exchange", "sp", "--follow", "--approve");

        assertThat(code).isZero();
        assertThat(server.asked().get(0).body()).contains("\"period\":\"2026-10\"", "\"exchange\":\"sp\"");
        assertThat(server.asked()).anySatisfy(asked -> {
            assertThat(asked.line()).isEqualTo("POST " + RUN + "/approve");
            assertThat(asked.body()).isEqualTo("{\"contentHash\":\"h1\"}");
        });
        assertThat(out.toString()).contains("POSTED", "due 3 = billed 2 + nothing due 0 + parked 1 + failed 0", "BRL 690.00");
        assertThat(err.toString()).contains("DRAFTING", "DRAFTED");
    }

    @Test
    void everyPostHasAnIdempotencyKeyAndEveryRequestTheKeyOfTheCaller() {
        server.on("POST /api/v1/billing-runs", 202, runIn("REQUESTED"));

        run(Map.of("IX_INVOICE_KEY", "ixi_abc"), "bill", "2026-10");

        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.idempotencyKey()).isNotBlank();
            assertThat(asked.authorization()).isEqualTo("Bearer ixi_abc");
        });
    }

    @Test
    void sendsUserAndPasswordWhereThereIsNoKey() {
        server.on("GET /api/v1/imports", 200, "{\"items\":[],\"next\":null}");

        run(Map.of("IX_INVOICE_USER", "ana", "IX_INVOICE_PASSWORD", "s"), "imports");

        assertThat(server.asked().get(0).authorization()).isEqualTo("Basic YW5hOnM=");
    }

    @Test
    void tellsAProblemInWordsOnStderr() {
        server.on("POST /api/v1/billing-runs", 400, """
                {"title":"Not valid","detail":"1 field is not valid",
                 "errors":[{"field":"period","message":"must be yyyy-mm","value":"2026-13"}]}""");

        int code = run("bill", "2026-13");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("Not valid", "1 field is not valid", "period ('2026-13'): must be yyyy-mm");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void failsWhereTheFollowedRunFails() {
        server.on("POST " + RUN + "/retry", 202, runIn("DRAFTING")).on("GET " + RUN, 200, runIn("FAILED"));

        int code = run("retry", "r1", "--follow");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("r1 is FAILED: no disk");
    }

    @ParameterizedTest
    @CsvSource({
        "discard r1,                                         POST /api/v1/billing-runs/r1/discard, ''",
        "redraft r1,                                         POST /api/v1/billing-runs/r1/redraft, {}",
        "redraft r1 a1 a2,                                   'POST /api/v1/billing-runs/r1/redraft', '{\"accounts\":[\"a1\",\"a2\"]}'",
        "release r1 --all --parked-for LINES_OVER_BOUND --reason x, POST /api/v1/billing-runs/r1/release, '{\"parkedFor\":\"LINES_OVER_BOUND\",\"reason\":\"x\"}'",
        "retry r1,                                           POST /api/v1/billing-runs/r1/retry, ''",
        "approve r1 --content-hash h9 --issued-on 2026-11-02, POST /api/v1/billing-runs/r1/approve, '{\"contentHash\":\"h9\",\"issuedOn\":\"2026-11-02\"}'",
        "apply i1, POST /api/v1/imports/i1/apply, ''",      "undo i1,                                            POST /api/v1/imports/i1/undo, ''",
        "messages,                                           GET /api/v1/dead-messages?state=WAITING, ''",
        "messages m1,                                        GET /api/v1/dead-messages/m1, ''",
        "replay-message m1,                                  POST /api/v1/dead-messages/m1/replay, ''",
        "discard-message m1 --reason test,                   POST /api/v1/dead-messages/m1/discard, '{\"reason\":\"test\"}'",
        "runs r1,                                            GET /api/v1/billing-runs/r1, ''"})
    void asksTheServerForWhatTheWordsSay(String words, String line, String body) throws Exception {
        server.on(line, 202, runIn("REQUESTED"));

        int code = run(words.split(" "));

        assertThat(code).isZero();
        assertThat(server.asked()).extracting(StubServer.Asked::line).containsExactly(line);
        assertThat(sorted(server.asked().get(0).body())).isEqualTo(sorted(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclude", "release"})
    void leavesAccountsOutAndTakesThemBackForAReason(String word) {
        server.on("POST " + RUN + "/" + word, 202, runIn("DRAFTED"));

        int code = run(word, "r1", "a1", "--reason", "in dispute");

        assertThat(code).isZero();
        assertThat(server.asked().get(0).body()).contains("\"accounts\":[\"a1\"]", "\"reason\":\"in dispute\"");
    }

    @ParameterizedTest
    @CsvSource({
        "invoice a1 --subscription s1 --subscription s2 --through 2026-12-31 --preview, POST /api/v1/invoices?preview=true, "
            + "'{\"billingAccount\":\"a1\",\"subscriptions\":[\"s1\",\"s2\"],\"through\":\"2026-12-31\"}'",
        "invoice a1 --line Port;2;75.00 --purchase-order P1, POST /api/v1/invoices, "
            + "'{\"billingAccount\":\"a1\",\"lines\":[{\"description\":\"Port\",\"quantity\":\"2\",\"unitPrice\":\"75.00\"}],\"purchaseOrder\":\"P1\"}'",
        "cancel i1 --reason test --effect FINAL, POST /api/v1/invoices/i1/cancel, '{\"reason\":\"test\",\"effect\":\"FINAL\"}'",
        "credit i1 --reason test --line 1=10.00 --line 2, POST /api/v1/invoices/i1/credit-notes, "
            + "'{\"reason\":\"test\",\"lines\":[{\"position\":1,\"amount\":\"10.00\"},{\"position\":2}]}'"})
    void makesDocumentsOutsideOfRunsAndShowsThem(String words, String line, String body) throws Exception {
        server.on(line, 201, """
                {"id": "i1", "kind": "MANUAL", "number": "IXBR01 7", "state": "ISSUED", "currency": "BRL", "total": "150.00",
                 "lines": [{"position": 1, "description": "Port", "amount": "150.00"}]}""");

        int code = run(words.split(" "));

        assertThat(code).as(err.toString()).isZero();
        assertThat(server.asked()).extracting(StubServer.Asked::line).containsExactly(line);
        assertThat(sorted(server.asked().get(0).body())).isEqualTo(sorted(body));
        assertThat(out.toString()).contains("MANUAL IXBR01 7, ISSUED (i1)", "1. Port: BRL 150.00", "total    BRL 150.00");
    }

    @Test
    void tellsWhichWordsOfALineMakeNoSense() {
        assertThat(run("invoice", "a1", "--line", "Port")).isEqualTo(2);
        assertThat(run("credit", "i1", "--reason", "test", "--line", "first")).isEqualTo(2);
        assertThat(err.toString()).contains("'TEXT;QUANTITY;PRICE'", "1=10.00");
    }

    @Test
    void showsWhatAVoidWouldMeanBeforeItIsMade() {
        server.on("POST /api/v1/subscriptions/s1/void?preview=true", 200, """
                {"id": "s1", "impact": {"closedPeriod": "2026-10", "comingPeriod": "2026-11", "count": 7,
                 "totals": [{"currency": "BRL", "closed": {"before": "0.00", "after": "-690.00", "difference": "-690.00"}}],
                 "accounts": [{"asn": 64500, "billToName": "Rede", "exchange": "sp", "currency": "BRL", "parked": null,
                  "closed": {"before": "0.00", "after": "-690.00", "difference": "-690.00"}}]}}""")
                .on("POST /api/v1/subscriptions/s1/void", 200, "{\"id\": \"s1\", \"void\": true}");

        int looked = run("void", "s1", "--reason", "typed twice", "--preview");
        int made = run("void", "s1", "--reason", "typed twice");

        assertThat(looked + made).isZero();
        assertThat(server.asked()).allSatisfy(asked -> assertThat(asked.body()).isEqualTo("{\"reason\":\"typed twice\"}"));
        assertThat(out.toString()).contains("AS64500 Rede (sp)", "BRL closed 0.00 -> -690.00 (-690.00)", "1 of 7 shown", "Subscription s1 is void.");
    }

    @Test
    void showsWhatAnAdjustmentMeansAndMakesItWhenTold() {
        server.on("POST /api/v1/price-adjustments?preview=true&limit=500", 200, """
                {"id": "a1", "factor": "1.04390956", "appliedFactor": "1.04390956", "validFrom": "2027-01-01", "agreed": 2,
                 "prices": [{"service": "PORT", "exchange": null, "currency": "BRL", "before": "690.00", "after": "720.30"}],
                 "impact": {"closedPeriod": "2026-10", "comingPeriod": "2027-01", "count": 0, "totals": [], "accounts": []}}""")
                .on("POST /api/v1/price-adjustments", 201, "{\"id\": \"a1\", \"factor\": null, \"prices\": []}")
                .on("POST /api/v1/indices", 201, "{\"index\": \"IPCA\", \"month\": \"2026-01\", \"percent\": \"-0.11\"}");

        int looked = run("adjust-prices", "--index", "IPCA", "--from", "2025-01", "--until", "2025-12", "--floor", "0", "--valid-from", "2027-01-01");
        int made = run("adjust-prices", "--percent", "4.5", "--valid-from", "2027-01-01", "--service", "PORT", "--include-agreed", "--apply");
        int month = run("index-month", "IPCA", "2026-01", "--percent", "-0.11");

        assertThat(looked + made + month).as(err.toString()).isZero();
        assertThat(server.asked().get(0).body()).contains("\"index\":\"IPCA\"", "\"floor\":\"0\"").doesNotContain("percent");
        assertThat(server.asked().get(1).body()).contains("\"percent\":\"4.5\"", "\"services\":[\"PORT\"]", "\"includeAgreed\":true");
        assertThat(out.toString()).contains("Factor 1.04390956", "PORT (everywhere): BRL 690.00 -> 720.30", "agreed prices of subscriptions: 2",
                "0 of 0 shown", "Made: adjustment a1", "IPCA 2026-01: -0.11 %");
    }

    @Test
    void importsFilesAppliesThemAndShowsTheReport() throws Exception {
        server.on("POST /api/v1/imports", 202, item("UPLOADED"))
                .on("GET " + IMPORT, 200, item("CHECKED")).on("GET " + IMPORT, 200, item("APPLIED"))
                .on("POST " + IMPORT + "/apply", 202, item("APPLYING"))
                .on("GET " + IMPORT + "/report", 200, "Import i1 (portfolio): APPLIED\n");
        Path file = Files.writeString(folder.resolve("profiles.csv"), "name,discountPercent\nPCC,50\n");

        int code = run("import", "portfolio", file.toString(), "--apply", "--follow");

        assertThat(code).isZero();
        assertThat(server.asked().get(0).body()).contains("name=\"kind\"\r\n\r\nportfolio\r\n",
                "name=\"files\"; filename=\"profiles.csv\"", "name,discountPercent\nPCC,50\n\r\n--");
        assertThat(out.toString()).isEqualTo("Import i1 (portfolio): APPLIED" + System.lineSeparator());
    }

    @Test
    void showsTheReportOfAnImportThatFailed() throws Exception {
        server.on("POST /api/v1/imports", 202, item("UPLOADED")).on("GET " + IMPORT, 200, item("FAILED"))
                .on("GET " + IMPORT + "/report", 200, "x.csv UNKNOWN_FILE");
        Path file = Files.writeString(folder.resolve("x.csv"), "a\n");

        int code = run("import", "portfolio", file.toString(), "--follow");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("UNKNOWN_FILE");
        assertThat(err.toString()).contains("Import i1 failed; nothing was applied");
    }

    @Test
    void writesJsonForPrograms() {
        server.on("GET " + RUN, 200, runIn("DRAFTED"));

        int code = run("runs", "r1", "--json");

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"contentHash\" : \"h1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "bill", "bill 2026-10 --fast", "exclude r1 a1", "extract meu-ix", "runs a b"})
    void wrongWordsEndWithTwo(String words) {
        int code = words.isEmpty() ? run() : run(words.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void saysWhereItLookedWhenNoServerAnswers() {
        server.close();

        int code = run("runs");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("No ix-invoice answers at " + server.url(), "--server URL");
    }

    @ParameterizedTest
    @CsvSource({"bill 2026-10, true", "undo x, true", "--server.port=9001, false", "--ix-invoice.sample=false, false"})
    void theProgramTellsCommandsFromSettings(String words, boolean command) {
        assertThat(Terminal.isMeantBy(words.split(" "))).isEqualTo(command);
    }

    private int run(String... words) {
        return run(Map.of(), words);
    }

    private int run(Map<String, String> environment, String... words) {
        CommandLine line = Commands.commandLine(environment);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = words.length == 0 ? words : Stream.concat(Stream.of(words),
                Stream.of("--server", server.url())).toArray(String[]::new);
        return line.execute(all);
    }

    private static String sorted(String text) {
        return text.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String runIn(String state) {
        return """
                {"id":"r1","kind":"REGULAR","period":"2026-10","exchange":null,"state":"%s","failure":%s,
                 "progress":{"done":1,"total":3,"percent":33,"etaSeconds":2},
                 "counts":{"due":3,"billed":2,"nothingDue":0,"parked":1,"failed":0},
                 "totals":[{"currency":"BRL","amount":"690.00"}],"contentHash":"h1"}"""
                .formatted(state, state.equals("FAILED") ? "\"no disk\"" : "null");
    }

    private static String item(String state) {
        return "{\"id\":\"i1\",\"kind\":\"portfolio\",\"state\":\"%s\",\"counts\":{\"read\":1}}".formatted(state);
    }
}
