package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The files of the next week, after people have worked here; each test has an ASN of its own. */
@IntegrationTest
class MeuIxAgainTest {

    private static final String IX = "ix_id,codigo,cidade,estado\n9101,mag,Manaus,AM\n";
    private static final String HEADER = "asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,endereco_bairro,"
            + "endereco_cep,endereco_cidade,endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,ix_id\n";

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;
    private ImportCalls imports;

    @BeforeEach
    void call() {
        imports = new ImportCalls(api, "meu-ix");
    }

    @Test
    void theFileOfTheNextWeekShowsOnlyWhatDiffersFieldByField() {
        imports.applied(week(row(4_250_700_001L, "Antes Ltda", "10", "9101") + row(4_250_700_002L, "Igual Ltda", "10", "9101")));

        String id = imports.checked(week(row(4_250_700_001L, "Depois Ltda", "10", "9101") + row(4_250_700_002L, "Igual Ltda", "10", "9101")));

        assertThat(imports.counts(id)).isEqualTo("3 0 1 2 0");
        assertThat(imports.report(id).get("firstChanges").size()).isEqualTo(1);
        assertThat(imports.report(id).at("/firstChanges/0/fields").toString())
                .isEqualTo("[{\"field\":\"legalName\",\"before\":\"Antes Ltda\",\"after\":\"Depois Ltda\"}]");
    }

    @Test
    void whatAPersonChangedHereStaysAndIsListed() {
        long asn = 4_250_700_003L;
        imports.applied(week(row(asn, "Arquivo Ltda", "10", "9101")));
        rename(asn, "Pessoa Ltda");

        String id = imports.applied(week(row(asn, "Arquivo Ltda", "12", "9101")));

        assertThat(imports.counts(id)).isEqualTo("2 0 1 1 0");
        assertThat(imports.warnings(id)).containsExactly("importa_participante_2.csv:2 razao_social CHANGED_HERE");
        assertThat(imports.messages(id, "warnings").get(0)).contains("stays 'Pessoa Ltda'", "still says 'Arquivo Ltda'");
        assertThat(organisation(asn).at("/legalName").asString()).isEqualTo("Pessoa Ltda");
        assertThat(organisation(asn).at("/address/number").asString()).isEqualTo("12");
        assertThat(imports.report(id).at("/files/1/reconciled").asBoolean()).isTrue();
    }

    @Test
    void whatWasChangedHereAndInTheFileStaysAndIsListedAsAConflict() {
        long asn = 4_250_700_004L;
        imports.applied(week(row(asn, "Arquivo Ltda", "10", "9101")));
        rename(asn, "Pessoa Ltda");

        String id = imports.applied(week(row(asn, "Arquivo Novo Ltda", "10", "9101")));

        assertThat(imports.counts(id)).isEqualTo("2 0 0 2 0");
        assertThat(imports.warnings(id)).containsExactly("importa_participante_2.csv:2 razao_social CHANGED_ON_BOTH_SIDES");
        assertThat(imports.messages(id, "warnings").get(0)).contains("'Pessoa Ltda'", "'Arquivo Ltda'", "'Arquivo Novo Ltda'");
        assertThat(organisation(asn).at("/legalName").asString()).isEqualTo("Pessoa Ltda");
    }

    @Test
    void aLineWithoutAnExchangeIsRejectedAndItsOrganisationIsKeptAndTakenBack() {
        String id = imports.applied(week(row(4_250_700_005L, "Sem Porta Ltda", "10", "")));
        String counts = imports.counts(id);
        long kept = named("AS4250700005");
        imports.undo(id);
        imports.atRest(id);

        assertThat(counts).isEqualTo("2 0 0 1 1");
        assertThat(kept).isEqualTo(1);
        assertThat(named("AS4250700005")).isZero();
    }

    @Test
    void textInLatin1ComesOutRight() {
        imports.applied(Map.of("importa_ix_1.csv", IX));
        String text = HEADER + row(4_250_700_006L, "Conexão Ltda", "10", "9101");

        String id = imports.checkedBytes(Map.of("importa_participante_1.csv", text.getBytes(StandardCharsets.ISO_8859_1)));
        imports.apply(id);
        imports.atRest(id);

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(organisation(4_250_700_006L).at("/legalName").asString()).isEqualTo("Conexão Ltda");
    }

    @Test
    void textThatWasEncodedTwiceComesOutRight() {
        String twice = new String("João".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        String id = imports.applied(week(row(4_250_700_007L, twice + " Ltda", "10", "9101")));

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(organisation(4_250_700_007L).at("/legalName").asString()).isEqualTo("João Ltda");
    }

    private Map<String, String> week(String rows) {
        imports.applied(Map.of("importa_ix_2.csv", IX));
        return Map.of("importa_ix_2.csv", IX, "importa_participante_2.csv", HEADER + rows);
    }

    private static String row(long asn, String name, String number, String exchange) {
        return "%d,%s,11.222.333/0001-81,,Rua A,%s,,,69000-000,Manaus,am,92,,,%s\n".formatted(asn, name, number, exchange);
    }

    private JsonNode organisation(long asn) {
        String id = api.get("/api/v1/participants?asn=" + asn).json().at("/items/0/organisation").asString();
        return api.get("/api/v1/organisations/" + id).json();
    }

    private void rename(long asn, String name) {
        String path = "/api/v1/organisations/" + organisation(asn).get("id").asString();
        assertThat(api.patch(path, String.valueOf(api.get(path).etag()), Map.of("legalName", name)).status()).isEqualTo(200);
    }

    private long named(String externalRef) {
        return database.sql("SELECT COUNT(*) FROM organisation WHERE external_ref = :ref").param("ref", externalRef).query(Long.class).single();
    }
}
