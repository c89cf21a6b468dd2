package br.ix.invoice.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with different homes share nothing. */
class MariaDbFlagsTest {

    @TempDir
    Path home;

    /** A server that starts removes what is left in its folder of temporary tables: in a shared one, those of another that is at work. */
    @Test
    void temporaryTablesLieInTheHomeOfTheirServer() {
        var binaries = new MariaDbBinaries(home.resolve("mariadb"), home.resolve("mariadb/bin/mariadbd"));

        assertThat(MariaDbFlags.of(binaries, home.resolve("database"))).contains("--tmpdir=" + home.resolve("database-temporary"));
        assertThat(home.resolve("database-temporary")).isDirectory();
    }
}
