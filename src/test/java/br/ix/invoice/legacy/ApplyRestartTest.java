package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applying stops in the middle (its file becomes unreadable after the first chunks) and goes on behind the last chunk. */
@IntegrationTest
class ApplyRestartTest {

    @Autowired
    private ApiClient api;
    @Autowired
    private StoredUploads uploads;
    @Autowired
    private JdbcClient database;

    @Test
    void goesOnBehindTheLastChunkAndRepeatsNothing() throws IOException {
        ImportCalls imports = new ImportCalls(api);
        String id = imports.checked(Map.of("profiles.csv", profiles(3_500)));
        Path file = uploads.fileOf(id, "0001");
        String whole = Files.readString(file);

        Files.writeString(file, profiles(2_300) + "rs-broken,\"1\n");
        imports.apply(id);
        String stopped = imports.atRest(id).path("state").asString();
        String countsWhenStopped = imports.counts(id);
        long rowsWhenStopped = rows();
        Files.writeString(file, whole);
        imports.apply(id);
        imports.atRest(id);

        assertThat(stopped).isEqualTo("FAILED");
        assertThat(countsWhenStopped).isEqualTo("2000 2000 0 0 0");
        assertThat(rowsWhenStopped).isEqualTo(2_000);
        assertThat(imports.item(id).path("state").asString()).isEqualTo("APPLIED");
        assertThat(imports.counts(id)).isEqualTo("3500 3500 0 0 0");
        assertThat(rows()).isEqualTo(3_500);
        assertThat(imports.rejections(id)).isEmpty();
    }

    @Test
    void aKeyThatStandsInAnEarlierChunkIsADuplicateAlsoAfterARestart() throws IOException {
        ImportCalls imports = new ImportCalls(api);
        String id = imports.checked(Map.of("services.csv", services(1_200) + services(1)));
        Path file = uploads.fileOf(id, "0001");
        String whole = Files.readString(file);

        Files.writeString(file, services(1_100) + "\"");
        imports.apply(id);
        imports.atRest(id);
        Files.writeString(file, whole);
        imports.apply(id);
        imports.atRest(id);

        assertThat(imports.counts(id)).isEqualTo("1202 1200 0 0 2");
        assertThat(imports.rejections(id)).containsExactly("services.csv:1202 recurring INVALID_VALUE", "services.csv:1203 code DUPLICATE_IN_FILE");
    }

    private static String profiles(int count) {
        return "name,discountPercent\n" + IntStream.rangeClosed(1, count).mapToObj("rs-%d,5\n"::formatted).collect(Collectors.joining());
    }

    /** With its header, which repeated in the middle of a file is a record like any other. */
    private static String services(int count) {
        return "code,name,recurring\n" + IntStream.rangeClosed(1, count).mapToObj(n -> "rs-%d,Service %d,true\n".formatted(n, n)).collect(Collectors.joining());
    }

    private long rows() {
        return database.sql("SELECT COUNT(*) FROM profile WHERE name LIKE 'rs-%'").query(Long.class).single();
    }
}
