package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports the files of {@code batch-jobs/import-portfolio/sample}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioImportTest {

    private static final SampleFolder GOOD = new SampleFolder("import-portfolio/sample");

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

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
}
