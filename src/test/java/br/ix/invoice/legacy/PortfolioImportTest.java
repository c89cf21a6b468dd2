package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static final Path SAMPLE = Path.of("batch-jobs/import-portfolio/sample");

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

    /** Once for all bad ones, each of which is told apart from it by one line and only checked. */
    @BeforeAll
    void theSampleIsTakenOver() {
        imports = new ImportCalls(api);
        imports.applied(files(SAMPLE));
    }

    @Test
    void theSampleIsTakenOverAndTakenOverAgainIsTheSame() {
        String first = imports.applied(files(SAMPLE));
        String again = imports.applied(files(SAMPLE));

        assertThat(imports.rejections(first)).isEmpty();
        assertThat(imports.item(first).at("/counts/rejected").asLong()).isZero();
        assertThat(imports.counts(again)).isEqualTo("14 0 0 14 0");
        assertThat(imports.reportText(again)).contains("subscriptions.csv: quantities sum to 4, agreed unit prices to 103.5.",
                "subscriptions.csv: 3 of 3 accepted records were found in the tables");
    }

    @Test
    void aCheckResolvesReferencesBetweenFilesOfTheSameUploadAndWritesNothing() {
        Map<String, String> files = new TreeMap<>(files(SAMPLE));
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
    void aBadLineIsRejectedWithTheMessageOfTheTable(BadSample bad) {
        String id = imports.checked(files(SAMPLE.resolve("bad").resolve(bad.folder())));

        assertThat(imports.rejections(id)).containsExactly(bad.rejection());
        assertThat(imports.messages(id)).containsExactly(bad.message());
    }

    @Test
    void everyFolderOfBadSamplesStandsInTheTable() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLE.resolve("bad"))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(badSamples().stream().map(BadSample::folder).toList());
        }
    }

    private record BadSample(String folder, String rejection, String message) {
        @Override
        public String toString() {
            return folder;
        }
    }

    /** The rows of the table in {@code bad/README.md}: folder, file, line, field, code, message. */
    private static List<BadSample> badSamples() throws IOException {
        return Files.readAllLines(SAMPLE.resolve("bad/README.md")).stream().filter(line -> line.startsWith("| ["))
                .map(line -> line.substring(1).split("\\|")).map(cells -> new BadSample(cells[0].replaceAll(".*\\[|].*", ""),
                        "%s:%s %s %s".formatted(word(cells[1]), word(cells[2]), word(cells[3]), word(cells[4])), cells[5].strip())).toList();
    }

    private static String word(String cell) {
        return cell.strip().replace("`", "");
    }

    private static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
