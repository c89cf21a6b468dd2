package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An extraction that cannot be done says why, and leaves no file under a final name. */
@IntegrationTest
class ExtractionFailuresTest {

    private static final Extraction.Progress UNSEEN = (file, number, of, rows) -> { };

    @Autowired
    private DataSource source;
    @TempDir
    private Path folder;
    private OldTables old;

    @BeforeEach
    void open() throws SQLException {
        old = new OldTables(source).withMeuIx();
    }

    @AfterEach
    void close() {
        old.close();
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        var database = new OldDatabase(old.database().url(), old.database().user(), "wrong-one");

        assertThatThrownBy(() -> new Extraction("meu-ix", database, folder).run(Clock.systemUTC(), UNSEEN)).isInstanceOf(ExtractionFailed.class)
                .hasMessageContaining("refused user '" + database.user() + "' or the password").hasMessageNotContaining("wrong-one");
        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingTableIsNamedWithTheQueryThatWantsIt() {
        old.sql().execute("DROP TABLE asn_pix");

        failsWith("Query batch-jobs/extract-meu-ix/importa_participante.sql", "A table or column is missing", "asn_pix");
        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingColumnIsNamed() {
        old.sql().execute("ALTER TABLE info_cobranca DROP COLUMN endereco_cep");

        failsWith("importa_participante.sql", "endereco_cep");
        assertThat(names()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksHalfWayLeavesNothingAndTheNextExtractionIsWhole() throws ExtractionFailed {
        old.withManyMore();
        var seen = new AtomicLong();

        assertThatThrownBy(() -> old.extraction("meu-ix", folder).run(Clock.systemUTC(), (file, number, of, rows) -> {
            if (number == 2 && rows > 0 && seen.getAndSet(rows) == 0) {
                killTheReader();
            }
        })).isInstanceOf(ExtractionFailed.class).hasMessageContaining("There is no connection to the database").hasMessageContaining("start again");
        List<String> afterTheBreak = names();
        ExtractedFiles again = old.extraction("meu-ix", folder).run(Clock.systemUTC(), UNSEEN);

        assertThat(seen.get()).isLessThan(40_000);
        assertThat(afterTheBreak).isEmpty();
        assertThat(again.files()).extracting(ExtractedFiles.ExtractedFile::rows).containsExactly(2L, 40_010L);
        assertThat(names()).hasSize(3);
    }

    @Test
    void whatAKilledExtractionLeftIsRemovedByTheNext() throws Exception {
        Files.createDirectories(folder.resolve(".unfinished-meu-ix"));
        Files.writeString(folder.resolve(".unfinished-meu-ix/importa_ix_1.csv"), "ix_id,cod");

        old.extraction("meu-ix", folder).run(Clock.systemUTC(), UNSEEN);

        assertThat(names()).hasSize(3).noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> old.extraction("meu-ix", file).run(Clock.systemUTC(), UNSEEN)).isInstanceOf(ExtractionFailed.class)
                .hasMessageContaining("The folder '" + file + "' cannot be written");
    }

    private void failsWith(String... parts) {
        assertThatThrownBy(() -> old.extraction("meu-ix", folder).run(Clock.systemUTC(), UNSEEN)).isInstanceOf(ExtractionFailed.class)
                .hasMessageContainingAll(parts);
    }

    private void killTheReader() {
        Long reader = old.sql().queryForObject("""
                SELECT MAX(ID) FROM information_schema.PROCESSLIST WHERE INFO LIKE '%info_cobranca.asn, info_cobranca.razao%' AND ID <> CONNECTION_ID()""",
                Long.class);
        old.sql().execute("KILL " + reader);
    }

    private List<String> names() {
        return Files.isDirectory(folder) ? new ExtractedFolder(folder).names() : List.of();
    }
}
