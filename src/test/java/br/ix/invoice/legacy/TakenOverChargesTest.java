package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What INVOICE has charged is settled for ever, and what is taken over can be told from what is ours. */
@IntegrationTest
class TakenOverChargesTest {

    private static final String[] SERVICES = {"11,tw_unica,100,0,", "12,tw_unica,110,0,", "13,tw_unica,120,0,", "14,tw_mensal,310,1,",
        "15,tw_mensal,620,1,", "16,tw_mensal,930,1,2026-08-31", "17,tw_mensal,1240,1,"};
    private static final String[] INVOICES = {"31,701,100,2026-09-05,PAGA", "32,702,120,2026-09-05,CANCELADA", "33,705,310,2026-09-05,FECHADA",
        "34,706,930,2026-09-05,gerada"};

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;

    @Test
    void theNextRunChargesWhatNoLiveInvoiceCoversAndNothingTwice() {
        TakenOverWorld old = new TakenOverWorld(api, 1);
        old.imports.applied(files(old));
        World world = new World(api);

        JsonNode run = world.draft("2026-10", old.exchange);
        List<String> charged = lines(world.invoicesOf(run).at("/0/lines"));
        api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/discard", null);

        assertThat(charged).containsExactlyInAnyOrder("12 2026-08-01 110.00", "13 2026-08-01 120.00", "14 2026-10-01 310.00",
                "15 2026-08-01 620.00", "15 2026-09-01 620.00", "15 2026-10-01 620.00", "16 2026-09-01 930.00", "16 2026-10-01 930.00",
                "17 2026-08-01 1240.00", "17 2026-09-01 1240.00", "17 2026-10-01 1240.00");
    }

    @Test
    void theSameFilesAgainChangeNothingAndALaterDayOfTheFileCounts() {
        TakenOverWorld old = new TakenOverWorld(api, 2);
        old.imports.applied(files(old));

        String again = old.imports.applied(files(old));
        String dated = old.imports.applied(Map.of("core_servico.csv", old.services("14,tw_mensal,310,1,2026-11-30")));

        assertThat(old.imports.counts(again)).isEqualTo("17 0 0 17 0");
        assertThat(old.imports.warnings(again)).containsExactly("core_fatura_servicos.csv:4 servico_id COVERED_WITHOUT_DAY");
        assertThat(old.imports.counts(dated)).isEqualTo("1 0 1 0 0");
        assertThat(api.get("/api/v1/subscriptions/" + old.uuid(14)).json().get("chargedThrough").asString()).isEqualTo("2026-11-30");
    }

    @Test
    void aSumThatIsMoreThanAMonthIsToldWhereNoDaySaysHowFarItWasPaid() {
        TakenOverWorld old = new TakenOverWorld(api, 44);

        String done = old.imports.applied(Map.of("core_participante.csv", old.participants(), "core_servico.csv",
                old.services("11,tz_mensal,310,1,", "12,tz_mensal,310,1,"), "core_fatura.csv",
                old.invoices("31,4401,930,2026-09-05,PAGA", "32,4402,310,2026-09-05,PAGA"), "core_fatura_servicos.csv", old.links("31,11", "32,12")));

        assertThat(api.get("/api/v1/imports/" + done + "/warnings").json().path("items").valueStream().map(one -> one.path("message").asString()))
                .anySatisfy(message -> assertThat(message).contains("invoice 4401", "its sum, 930.00, is more than a month of its services, 310.00"))
                .anySatisfy(message -> assertThat(message).contains("invoice 4402").endsWith("the end of the month of issue"));
    }

    @Test
    void aPurchaseOrderThatAPersonWroteStaysAndIsTold() {
        TakenOverWorld old = new TakenOverWorld(api, 3);
        old.imports.applied(files(old));
        String path = "/api/v1/invoices/" + old.uuid(31);
        Answer changed = api.patch(path, String.valueOf(api.get(path).etag()), Map.of("purchaseOrder", "PO-PESSOA"));

        String again = old.imports.applied(Map.of("core_ordemdecompra.csv", old.orders(31, "PO-1")));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(old.imports.counts(again)).isEqualTo("1 0 0 1 0");
        assertThat(old.imports.warnings(again)).containsExactly("core_ordemdecompra.csv:2 identificacao_oc CHANGED_HERE");
        assertThat(api.get(path).json().get("purchaseOrder").asString()).isEqualTo("PO-PESSOA");
    }

    @Test
    void aSeriesWithNumbersThatWereTakenOverKeepsItsPrefixAndItsHolesAreReported() {
        TakenOverWorld old = new TakenOverWorld(api, 4);
        String id = old.imports.applied(files(old));
        String path = "/api/v1/issuers/takeover-w4";

        Answer refused = api.patch(path, String.valueOf(api.get(path).etag()), Map.of("series", Map.of("prefix", "ANDER")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("immutable-once-charged");
        assertThat(old.imports.report(id).at("/holes/first").toString()).contains("{\"series\":\"TW04\",\"first\":703,\"last\":704}");
        assertThat(old.imports.reportText(id)).contains("  TW04 703 to 704");
    }

    @Test
    void aWholeTakeOverIsTakenBackAndLeavesNothing() {
        TakenOverWorld old = new TakenOverWorld(api, 5);
        String id = old.imports.applied(whole(old));
        String before = references(id);

        Answer accepted = old.imports.undo(id);
        String state = old.imports.atRest(id).path("state").asString();

        assertThat(before).isEqualTo("16");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(state).isEqualTo("UNDONE");
        assertThat(references(id)).isEqualTo("0");
        assertThat(List.of("exchanges/tv05", "contracts/" + old.uuid(3), "subscriptions/" + old.uuid(11), "invoices/" + old.uuid(31)))
                .allMatch(path -> api.get("/api/v1/" + path).status() == 404);
        assertThat(api.get("/api/v1/participants?asn=" + old.asn()).json().get("items")).isEmpty();
        assertThat(api.get("/api/v1/issuers/takeover-w5").json().at("/series/next").asLong()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackCanBeTakenOverAgain() {
        TakenOverWorld old = new TakenOverWorld(api, 7);
        String id = old.imports.applied(whole(old));
        String first = old.imports.counts(id);
        old.imports.undo(id);
        old.imports.atRest(id);

        String again = old.imports.applied(whole(old));

        assertThat(first).isEqualTo("21 19 1 1 0");
        assertThat(old.imports.counts(again)).isEqualTo(first);
    }

    @Test
    void aTakeOverOnWhichSomethingDependsIsNotTakenBackAndStaysWhole() {
        TakenOverWorld old = new TakenOverWorld(api, 6);
        String id = old.imports.applied(files(old));
        Answer ours = old.invoiceOfOurs();

        Answer refused = old.imports.undo(id);
        String again = old.imports.applied(files(old));

        assertThat(ours.json().get("number").asString()).isEqualTo("TW06 000.000.707");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("numbers after those that were taken over");
        assertThat(old.imports.counts(again)).isEqualTo("17 0 0 17 0");
    }

    private static Map<String, String> files(TakenOverWorld old) {
        return Map.of("core_participante.csv", old.participants(), "core_servico.csv", old.services(SERVICES), "core_fatura.csv", old.invoices(INVOICES),
                "core_fatura_servicos.csv", old.links("31,11", "32,13", "33,14", "34,16"), "core_ordemdecompra.csv", old.orders(31, "PO-1"));
    }

    /** All eight tables. */
    private static Map<String, String> whole(TakenOverWorld old) {
        Map<String, String> files = new HashMap<>(files(old));
        files.putAll(Map.of("core_ix.csv", old.exchanges(), "core_perfilparticipante.csv", old.profiles(), "core_participante.csv", old.participantsWithProfile(),
                "core_contrato.csv", old.contracts()));
        return files;
    }

    /** What the import said that old keys mean. */
    private String references(String id) {
        return database.sql("SELECT COUNT(*) FROM import_reference r JOIN data_import i ON i.id = r.import_id WHERE i.public_id = :id").param("id", id)
                .query(String.class).single();
    }

    /** {@code key first-day amount}. */
    private static List<String> lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false).map(line -> "%d %s %s".formatted(key(line),
                line.get("from").asString(), line.get("amount").asString())).toList();
    }

    private static int key(JsonNode line) {
        String id = line.get("subscription").asString();
        return Integer.parseInt(id.substring(id.length() - 2), 16);
    }
}
