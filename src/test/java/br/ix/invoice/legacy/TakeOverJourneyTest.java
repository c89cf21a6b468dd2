package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The day of the take-over: extract, check, apply, reconcile, bill, take back, from real tables with the dirt of the old systems. */
@IntegrationTest
class TakeOverJourneyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String PARTICIPANTS = "importa_participante_1793534400.csv";

    @Autowired
    private ApiClient api;
    @Autowired
    private DataSource source;
    @TempDir
    private Path folder;
    private OldTables old;

    @BeforeEach
    void open() throws SQLException {
        old = new OldTables(source);
    }

    @AfterEach
    void close() {
        old.close();
    }

    @Test
    void meuIxIsExtractedAsItIsThenCheckedAndApplied() throws ExtractionFailed {
        old.withMeuIx();

        ExtractedFolder files = extracted("meu-ix");
        ImportCalls imports = new ImportCalls(api, "meu-ix");
        String id = imports.applied(files.files());

        thePartsOfTheManifestAreTrue(files);
        eachRowIsThereOnceForEachExchangeAndNothingIsCleaned(files);
        assertThat(imports.counts(id)).isEqualTo("12 8 0 0 4");
        assertThat(imports.rejections(id)).containsExactlyInAnyOrder(PARTICIPANTS + ":5 asn,ix_id DUPLICATE_IN_FILE",
                PARTICIPANTS + ":6 cnpj INVALID_TAX_ID", PARTICIPANTS + ":10 ix_id NO_EXCHANGE", PARTICIPANTS + ":11 ix_id NO_EXCHANGE");
        assertThat(imports.warnings(id)).contains(PARTICIPANTS + ":7 cnpj NO_TAX_ID", PARTICIPANTS + ":8 cnpj FOREIGN_TAX_ID");
        assertThat(api.get("/api/v1/participants?asn=64900").json().get("items").findValuesAsString("exchange")).containsExactlyInAnyOrder("xsp", "xba");
        finds(imports, id, "Files and tables agree");
        isTakenBack(imports, id);
        assertThat(api.get("/api/v1/participants?asn=64900").json().get("items").size()).isZero();
    }

    @Test
    void invoiceIsExtractedThenCheckedAndApplied() throws ExtractionFailed {
        old.withInvoice();
        anExchangeWithASeriesOfItsOwn();

        ExtractedFolder files = extracted("invoice");
        ImportCalls imports = new ImportCalls(api, "invoice");
        String id = imports.applied(files.files());

        assertThat(files.files()).hasSize(8);
        assertThat(files.text("core_servico.csv")).contains("h-ext,porta_10g,1500.1,1,2026-10-31,9511", "h-ext2,porta_100g,12345678.9,1,");
        assertThat(files.text("core_participante.csv")).contains(",2018-03-05 14:00:00.123456," + OldTables.key(1) + ",9511");
        assertThat(files.manifest().at("/files/4/sums/preco").asString()).isEqualTo("12347179.0");
        assertThat(files.manifest().path("findings").toString()).contains("\"services of no invoice\":1", "\"invoices of no service\":0");
        assertThat(imports.rejections(id)).isEmpty();
        assertThat(imports.counts(id)).isEqualTo("11 9 1 1 0");
        assertThat(api.get("/api/v1/invoices/ec000000-0000-0000-0000-000000000006").json().toString())
                .contains("EXT01 000.061.001", "\"open\":\"1500.10\"", "PO-EXT", "\"total\":\"1500.10\"");
        assertThat(api.get("/api/v1/contracts/ec000000-0000-0000-0000-000000000003").json().get("state").asString()).isEqualTo("SIGNED");
        finds(imports, id, "Files and tables agree", "core_fatura.csv");
        theNextRunChargesOnlyTheMonthThatTheOldSystemDidNot();
        isTakenBack(imports, id);
        assertThat(api.get("/api/v1/invoices/ec000000-0000-0000-0000-000000000006").status()).isEqualTo(404);
    }

    private static void finds(ImportCalls imports, String id, String... said) {
        assertThat(imports.report(id).at("/reconciliation/reconciled").asBoolean()).isTrue();
        assertThat(imports.reportText(id)).contains(said);
    }

    private void theNextRunChargesOnlyTheMonthThatTheOldSystemDidNot() {
        World world = new World(api);
        JsonNode run = world.draft("2026-10", "ext1");
        JsonNode lines = world.invoicesOf(run).at("/0/lines");
        api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/discard", null);

        assertThat(lines.size()).isEqualTo(1);
        assertThat(lines.path(0).toString()).contains("ec000000-0000-0000-0000-000000000007", "\"from\":\"2026-10-01\"", "\"until\":\"2026-10-31\"", "12345678.90");
    }

    private static void isTakenBack(ImportCalls imports, String id) {
        assertThat(imports.undo(id).status()).isEqualTo(202);
        assertThat(imports.atRest(id).path("state").asString()).as("%s", imports.item(id)).isEqualTo("UNDONE");
    }

    private ExtractedFolder extracted(String kind) throws ExtractionFailed {
        old.extraction(kind, folder).run(CLOCK, (file, number, of, rows) -> { });
        return new ExtractedFolder(folder);
    }

    private void thePartsOfTheManifestAreTrue(ExtractedFolder files) {
        JsonNode manifest = files.manifest();
        assertThat(files.names()).containsExactly("importa_ix_1793534400.csv", PARTICIPANTS, "manifest.json");
        assertThat(manifest.path("kind").asString()).isEqualTo("meu-ix");
        assertThat(manifest.path("extractedAt").asString()).isEqualTo("2026-11-01T12:00:00Z");
        assertThat(manifest.path("source").asString()).startsWith("jdbc:").doesNotContain("?", old.database().password());
        assertThat(manifest.at("/files/0/rows").asLong()).isEqualTo(2);
        assertThat(manifest.at("/files/1/rows").asLong()).isEqualTo(10);
        assertThat(manifest.at("/files/1/sha256").asString()).isEqualTo(files.sha256(PARTICIPANTS));
        assertThat(manifest.path("findings").toString()).isEqualTo("{\"ASNs without an exchange\":2,\"ASNs at a site without billing data\":1,"
                + "\"ASNs with billing data twice\":1,\"sites of an exchange that is not there\":1}");
    }

    private static void eachRowIsThereOnceForEachExchangeAndNothingIsCleaned(ExtractedFolder files) {
        String rest = ",Ana,Rua das Palmeiras,10,,Centro,01310-100,São Paulo,sp,11,5509-3500,,";
        assertThat(files.text("importa_ix_1793534400.csv")).isEqualTo("ix_id,codigo,cidade,estado\n9501,xsp,São Paulo,SP\n9502,xba,Salvador,BA\n");
        assertThat(files.text(PARTICIPANTS).lines().skip(1)).containsExactly(
                "64900,Rede Um Ltda,11.222.333/0001-81" + rest + "9501", "64900,Rede Um Ltda,11.222.333/0001-81" + rest + "9502",
                "64901,Rede Dois Ltda,11222333000181" + rest + "9501", "64901,Rede Dois S/A,11222333000181" + rest + "9501",
                "64902,Dígitos Errados Ltda,11222333000182" + rest + "9501", "64903,\"Sem CNPJ, Ltda\"," + rest + "9501",
                "64904,\"Foreign \"\"Net\"\" Inc\",US-99-1234567" + rest + "9502", "64905,ComunicaÃ§Ãµes Ltda," + rest + "9502",
                "64906,Ponto Sem PTT Ltda,11222333000181" + rest, "64907,Sem Ponto Ltda,11222333000181" + rest);
    }

    private void anExchangeWithASeriesOfItsOwn() {
        api.post("/api/v1/issuers", Map.of("code", "extracted", "legalName", "Emissor", "dueDayOfMonth", 15, "series", Map.of("prefix", "EXT01")));
        new ImportCalls(api).applied(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency,externalId,issuer\n"
                + "ext1,Extraída - SP,São Paulo,SP,BR,America/Sao_Paulo,BRL,9511,extracted\n"));
    }
}
