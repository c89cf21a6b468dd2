package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An old database may be a PostgreSQL: its files are those that MariaDB and MySQL give, so that their import is the same. */
@IntegrationTest
class ExtractionFromPostgresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String BESIDE_THE_COMMAND = "ix-invoice.batch-jobs";
    private static final Extraction.Progress UNSEEN = (file, number, of, rows) -> { };

    @TempDir
    private static Path data;
    private static OldPostgres postgres;

    @Autowired
    private DataSource source;
    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        postgres = new OldPostgres(data);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void adaptNothing() {
        System.clearProperty(BESIDE_THE_COMMAND);
    }

    @Test
    void theFilesOfMeuIxAreTheSameToTheByte() throws Exception {
        Map<String, String> fromPostgres = files(postgres.schema("ptt").withMeuIx(), "meu-ix");

        assertThat(new ExtractedFolder(folder).manifest().toString()).contains("\"source\":\"jdbc:postgresql://localhost:", "\"ASNs with billing data twice\":1");
        assertThat(fromPostgres).hasSize(2).isEqualTo(filesOfTheOtherServer("meu-ix"));
    }

    /** A key has dashes there, which the import takes as well. */
    @Test
    void theFilesOfInvoiceAreTheSameButForTheDashesOfKeys() throws Exception {
        Map<String, String> fromPostgres = files(postgres.schema("invoice").withInvoice(), "invoice");

        assertThat(fromPostgres.get("core_participante.csv")).contains(",2018-03-05 14:00:00.123456,ec000000-0000-0000-0000-000000000001,9511");
        fromPostgres.replaceAll((name, text) -> text.replaceAll("(\\p{XDigit}{8})-(\\p{XDigit}{4})-(\\p{XDigit}{4})-(\\p{XDigit}{4})-(\\p{XDigit}{12})", "$1$2$3$4$5"));
        assertThat(fromPostgres).hasSize(8).isEqualTo(filesOfTheOtherServer("invoice"));
    }

    @Test
    void aWrongPasswordAndAMissingTableAndColumnAreTold() throws IOException {
        OldTables old = postgres.schema("less").withMeuIx();
        var stranger = new OldDatabase(old.database().url(), "reader", "wrong-one");

        assertThatThrownBy(() -> new Extraction("meu-ix", stranger, folder).run(CLOCK, UNSEEN)).isInstanceOf(ExtractionFailed.class)
                .hasMessageContaining("refused user 'reader' or the password").hasMessageNotContaining("wrong-one");
        old.sql().execute("ALTER TABLE info_cobranca DROP COLUMN endereco_cep");
        failsWith(old, "importa_participante.sql", "A table or column is missing", "endereco_cep");
        old.sql().execute("DROP TABLE ptt");
        failsWith(old, "importa_ix.sql", "A table or column is missing", "ptt");
        assertThat(new ExtractedFolder(folder).names()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksHalfWayLeavesNothing() {
        OldTables old = postgres.schema("many").withMeuIx().withManyMore();
        var seen = new AtomicLong();

        assertThatThrownBy(() -> old.extraction("meu-ix", folder).run(CLOCK, (file, number, of, rows) -> {
            if (number == 2 && rows > 0 && seen.getAndSet(rows) == 0) {
                postgres.endConnectionsOfTheReader();
            }
        })).isInstanceOf(ExtractionFailed.class).hasMessageContaining("There is no connection to the database").hasMessageContaining("start again");

        assertThat(seen.get()).as("rows come as they are read").isLessThan(40_000);
        assertThat(new ExtractedFolder(folder).names()).isEmpty();
    }

    /** A database of which the server does not know the encoding: the message says what to write in the query, and it helps. */
    @Test
    void bytesThatAreNotUtf8AreReadByAnAdaptedQuery(@TempDir Path adapted) throws Exception {
        OldTables old = postgres.ofUnknownEncoding().withMeuIx();
        old.sql().update("UPDATE ptt SET cidade = CONVERT_FROM(?, 'SQL_ASCII') WHERE ptt_id = 9501", "São João".getBytes(StandardCharsets.ISO_8859_1));

        failsWith(old, "importa_ix.sql", "is not in the encoding that it tells", "convert_to(COLUMN, 'SQL_ASCII') AS COLUMN");
        Path query = Files.createDirectories(adapted.resolve("extract-meu-ix")).resolve("importa_ix.sql");
        Files.writeString(query, "SELECT ptt_id, codigo, convert_to(cidade, 'SQL_ASCII') AS cidade, estado FROM ptt ORDER BY ptt_id");
        System.setProperty(BESIDE_THE_COMMAND, adapted.toString());

        assertThat(files(old, "meu-ix").get("importa_ix_1793534400.csv")).contains("9501,xsp,São João,SP", "9502,xba,Salvador,BA");
    }

    private void failsWith(OldTables old, String... parts) {
        assertThatThrownBy(() -> old.extraction("meu-ix", folder).run(CLOCK, UNSEEN)).isInstanceOf(ExtractionFailed.class).hasMessageContainingAll(parts);
    }

    private Map<String, String> filesOfTheOtherServer(String kind) throws SQLException, ExtractionFailed {
        try (OldTables old = new OldTables(source)) {
            return files(kind.equals("meu-ix") ? old.withMeuIx() : old.withInvoice(), kind);
        }
    }

    private Map<String, String> files(OldTables old, String kind) throws ExtractionFailed {
        old.extraction(kind, folder).run(CLOCK, UNSEEN);
        return new TreeMap<>(new ExtractedFolder(folder).files());
    }
}
