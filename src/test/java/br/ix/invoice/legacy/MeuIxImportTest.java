package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.legacy.SampleFolder.Told;
import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Imports the files of {@code batch-jobs/import-meu-ix/sample}, the good ones and each that is rejected or warned of. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeuIxImportTest {

    private static final SampleFolder GOOD = new SampleFolder("import-meu-ix/sample");
    private static final SampleFolder BAD = new SampleFolder("import-meu-ix/sample/bad");
    private static final SampleFolder WARNED = new SampleFolder("import-meu-ix/sample/warned");

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSamples")
    void aBadLineIsRejectedWithTheMessageOfTheTable(Told bad) {
        String id = imports.checked(BAD.files(bad.folder()));

        assertThat(imports.rejections(id)).containsExactly(bad.remark());
        assertThat(imports.messages(id)).containsExactly(bad.message());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warnedSamples")
    void anAcceptedLineIsWarnedOfWithTheMessageOfTheTable(Told warned) {
        String id = imports.checked(WARNED.files(warned.folder()));

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(imports.warnings(id)).containsExactly(warned.remark());
        assertThat(imports.messages(id, "warnings")).containsExactly(warned.message());
        assertThat(imports.item(id).at("/counts/warned").asLong()).isEqualTo(1);
    }

    @Test
    void everyFolderOfSamplesStandsInItsTable() {
        assertThat(BAD.folders()).containsExactlyInAnyOrderElementsOf(badSamples().stream().map(Told::folder).toList());
        assertThat(WARNED.folders()).containsExactlyInAnyOrderElementsOf(warnedSamples().stream().map(Told::folder).toList());
    }

    static List<Told> badSamples() {
        return BAD.told();
    }

    static List<Told> warnedSamples() {
        return WARNED.told();
    }
}
