package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.legacy.SampleFolder.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports the files of {@code batch-jobs/import-portfolio/sample}, the good ones and each of the bad ones. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioImportTest {

    private static final SampleFolder GOOD = new SampleFolder("import-portfolio/sample");
    private static final SampleFolder BAD = new SampleFolder("import-portfolio/sample/bad");

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

    /** Once for all bad ones, each of which is told apart from it by one line and only checked. */
    @BeforeAll
    void theSampleIsTakenOver() {
        imports = new ImportCalls(api);
        imports.applied(GOOD.files(""));
    }

    @Test
    void theSampleIsTakenOverAndTakenOverAgainIsTheSame() {
        String first = imports.applied(GOOD.files(""));
        String again = imports.applied(GOOD.files(""));

        assertThat(imports.rejections(first)).isEmpty();
        assertThat(imports.item(first).at("/counts/rejected").asLong()).isZero();
        assertThat(imports.counts(again)).isEqualTo("14 0 0 14 0");
        assertThat(imports.reportText(again)).contains("subscriptions.csv: quantities sum to 4, agreed unit prices to 103.5.",
                "subscriptions.csv: 3 of 3 accepted records were found in the tables");
    }

    @Test
    void aCheckResolvesReferencesBetweenFilesOfTheSameUploadAndWritesNothing() {
        Map<String, String> files = new TreeMap<>(GOOD.files(""));
        files.replaceAll((name, text) -> text.replace("demo", "demo-c").replace("DEMO", "DEMOC").replace("Demo 10", "Demo C"));
        files.computeIfPresent("organisations.csv", (name, text) -> text.replace("IXDEMOC01000190", "IXDEMO01000190"));

        String id = imports.checked(files);

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(imports.counts(id)).isEqualTo("14 14 0 0 0");
        assertThat(api.get("/api/v1/exchanges/demo-c").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/services/DEMOC-1G").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSamples")
    void aBadLineIsRejectedWithTheMessageOfTheTable(Told bad) {
        String id = imports.checked(BAD.files(bad.folder()));

        assertThat(imports.rejections(id)).containsExactly(bad.remark());
        assertThat(imports.messages(id)).containsExactly(bad.message());
    }

    @Test
    void everyFolderOfBadSamplesStandsInTheTable() {
        assertThat(BAD.folders()).containsExactlyInAnyOrderElementsOf(badSamples().stream().map(Told::folder).toList());
    }

    static List<Told> badSamples() {
        return BAD.told();
    }
}
