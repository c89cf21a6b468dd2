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
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator adapts queries and mappings beside the command; what is not adapted is as the program was delivered. */
@IntegrationTest
class ExtractDefinitionsTest {

    private static final String BESIDE_THE_COMMAND = "ix-invoice.batch-jobs";
    private static final String QUERY = "importa_ix.sql";

    @Autowired
    private DataSource source;
    @TempDir
    private Path adapted;
    @TempDir
    private Path folder;
    private OldTables old;

    @BeforeEach
    void open() throws SQLException {
        old = new OldTables(source).withMeuIx();
        System.setProperty(BESIDE_THE_COMMAND, adapted.toString());
    }

    @AfterEach
    void close() {
        System.clearProperty(BESIDE_THE_COMMAND);
        old.close();
    }

    /** A jar that is installed without a checkout extracts as well. */
    @Test
    void everyDefinitionIsDeliveredWithTheProgram() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("batch-jobs"))) {
            List<Path> definitions = files.filter(file -> file.toString().matches(".*extract-.*\\.(yaml|sql)")).toList();

            assertThat(definitions).hasSizeGreaterThan(10).allSatisfy(file ->
                    assertThat(getClass().getResource("/" + file.toString().replace('\\', '/'))).as("%s", file).isNotNull());
        }
    }

    @Test
    void aColumnOfAnotherNameIsReadByAnAdaptedQuery() throws Exception {
        old.sql().execute("ALTER TABLE ptt RENAME COLUMN cidade TO municipio");
        adapt(QUERY, "SELECT ptt_id, codigo, municipio AS cidade, estado FROM ptt WHERE codigo = 'xba'");

        String name = extracted().files().get(0).name();

        assertThat(new ExtractedFolder(folder).text(name)).isEqualTo("ix_id,codigo,cidade,estado\n9502,xba,Salvador,BA\n");
    }

    @Test
    void bytesThatAreNotUtf8AreTakenForLatin1() throws Exception {
        old.sql().execute("ALTER TABLE ptt MODIFY cidade VARBINARY(45)");
        old.sql().update("UPDATE ptt SET cidade = ? WHERE ptt_id = 9501", "São João".getBytes(StandardCharsets.ISO_8859_1));
        old.sql().update("UPDATE ptt SET cidade = ? WHERE ptt_id = 9502", "Ilhéus".getBytes(StandardCharsets.UTF_8));

        String name = extracted().files().get(0).name();

        assertThat(new ExtractedFolder(folder).text(name)).contains("9501,xsp,São João,SP", "9502,xba,Ilhéus,BA");
    }

    @Test
    void aColumnOfTheMappingThatTheQueryDoesNotGiveIsNamedWithThoseThatItGives() throws Exception {
        adapt(QUERY, "SELECT ptt_id, codigo FROM ptt");

        assertThatThrownBy(this::extracted).isInstanceOf(ExtractionFailed.class).hasMessageContaining("importa_ix.sql")
                .hasMessageContaining("gives no column 'cidade'").hasMessageContaining("It gives: ptt_id, codigo");
        assertThat(new ExtractedFolder(folder).names()).isEmpty();
    }

    @Test
    void aDefinitionThatCannotBeReadIsNamed() throws Exception {
        adapt("extract.yaml", "files:\n  a.csv:\n    columns: [a]\n");

        assertThatThrownBy(this::extracted).isInstanceOf(ExtractionFailed.class)
                .hasMessage("The definition batch-jobs/extract-meu-ix/extract.yaml cannot be used: 'query' of file 'a.csv' is missing");
    }

    private ExtractedFiles extracted() throws ExtractionFailed {
        return old.extraction("meu-ix", folder).run(Clock.systemUTC(), (file, number, of, rows) -> { });
    }

    private void adapt(String name, String text) throws IOException {
        Path job = Files.createDirectories(adapted.resolve("extract-meu-ix"));
        Files.writeString(job.resolve(name), text);
    }
}
