package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.legacy.SampleFolder.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Checks every file of {@code batch-jobs/import-<kind>/sample/bad} and {@code /warned} beside the good sample of its kind, and compares what is said
 * with the table of the folder.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportSamplesTest {

    @Autowired
    private ApiClient api;

    /** A folder with a file in which one line is wrong, or worth a warning. */
    record Sample(String kind, SampleFolder folder, Told told) {
        @Override
        public String toString() {
            return kind + " " + told;
        }
    }

    /** Once for all, each of which differs from the good sample by one line. */
    @BeforeAll
    void theGoodSamplesAreTakenOver() {
        new ImportCalls(api).applied(new SampleFolder("import-portfolio/sample").files(""));
        new ImportCalls(api, "meu-ix").applied(new SampleFolder("import-meu-ix/sample").files(""));
        TakenOverSample.applied(api);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadLineIsRejectedWithTheMessageOfTheTable(Sample bad) {
        ImportCalls imports = calls(bad.kind());
        String id = imports.checked(bad.folder().files(bad.told().folder()));

        assertThat(imports.rejections(id)).containsExactly(bad.told().remark());
        assertThat(imports.messages(id)).containsExactly(bad.told().message());
        assertThat(imports.item(id).at("/counts/rejected").asLong()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warned")
    void anAcceptedLineIsWarnedOfWithTheMessageOfTheTable(Sample warned) {
        ImportCalls imports = calls(warned.kind());
        String id = imports.checked(warned.folder().files(warned.told().folder()));

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(imports.warnings(id)).containsExactly(warned.told().remark());
        assertThat(imports.messages(id, "warnings")).containsExactly(warned.told().message());
        assertThat(imports.item(id).at("/counts/warned").asLong()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void everyFolderOfSamplesStandsInItsTable(SampleFolder folder) {
        assertThat(folder.folders()).isNotEmpty().containsExactlyInAnyOrderElementsOf(folder.told().stream().map(Told::folder).toList());
    }

    @Test
    void everyKindHasSamplesThatAreRejected() {
        assertThat(bad().map(Sample::kind).distinct()).containsExactlyInAnyOrderElementsOf(Stream.of(ImportKind.values()).map(ImportKind::word).toList());
    }

    private ImportCalls calls(String kind) {
        return ImportKind.ofWord(kind).isCompared() ? ImportCalls.ofExchange(api, "demo") : new ImportCalls(api, kind);
    }

    static Stream<Sample> bad() {
        return samples("bad");
    }

    static Stream<Sample> warned() {
        return samples("warned");
    }

    static Stream<SampleFolder> folders() {
        return Stream.of("bad", "warned").flatMap(which -> kinds(which).stream().map(kind -> folder(kind, which)));
    }

    private static Stream<Sample> samples(String which) {
        return kinds(which).stream().flatMap(kind -> folder(kind, which).told().stream().map(told -> new Sample(kind, folder(kind, which), told)));
    }

    private static SampleFolder folder(String kind, String which) {
        return new SampleFolder("import-%s/sample/%s".formatted(kind, which));
    }

    private static List<String> kinds(String which) {
        try (Stream<Path> jobs = Files.list(Path.of("batch-jobs"))) {
            return jobs.filter(job -> Files.isDirectory(job.resolve("sample").resolve(which)))
                    .map(job -> job.getFileName().toString().substring("import-".length())).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
