package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Imports the files of {@code batch-jobs/import-meu-ix/sample}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeuIxImportTest {

    private static final SampleFolder GOOD = new SampleFolder("import-meu-ix/sample");

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

    @BeforeAll
    void theSampleIsTakenOver() {
        imports = new ImportCalls(api, "meu-ix");
        imports.applied(GOOD.files(""));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        String again = imports.applied(GOOD.files(""));

        assertThat(imports.counts(again)).isEqualTo("5 0 0 5 0");
        assertThat(imports.rejections(again)).isEmpty();
        assertThat(imports.warnings(again)).isEmpty();
        assertThat(imports.report(again).at("/files/1/reconciled").asBoolean()).isTrue();
    }

    @Test
    void nameZoneAndCurrencyOfAnExchangeFollowFromCityAndState() {
        JsonNode exchange = api.get("/api/v1/exchanges/dac").json();

        assertThat(exchange.toString()).contains("\"name\":\"Rio Branco - AC\"", "\"timeZone\":\"America/Rio_Branco\"",
                "\"currency\":\"BRL\"", "\"externalId\":\"9002\"", "\"country\":\"BR\"");
    }

    @Test
    void anOrganisationIsTheAsnAndParticipatesWhereverItIsConnected() {
        JsonNode participants = api.get("/api/v1/participants?asn=65540").json().get("items");
        JsonNode organisation = api.get("/api/v1/organisations/" + participants.at("/0/organisation").asString()).json();

        assertThat(participants.findValuesAsString("exchange")).containsExactly("dsp", "dac");
        assertThat(participants.findValuesAsString("organisation")).containsOnly(organisation.get("id").asString());
        assertThat(organisation.toString()).contains("\"externalRef\":\"AS65540\"", "\"taxId\":\"11222333000181\"", "\"postalCode\":\"01310100\"",
                "\"state\":\"SP\"", "\"phone\":{\"areaCode\":\"11\",\"number\":\"5509-3500\",\"extension\":\"12\"}");
    }
}
