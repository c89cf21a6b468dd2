package br.ix.invoice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the database is started. Every commit is on disk before it is answered. */
final class MariaDbFlags {

    private static final List<String> SERVER = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // With TLS a start takes up to 15 s at random; nothing but this machine connects.
            "--skip-ssl",
            // Relative, so under the folder of the data: a path of more than 107 bytes is refused.
            "--socket=mysql.sock",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-autoinc-lock-mode=2",
            "--innodb-data-file-buffering=ON",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            "--local-infile=1",
            "--max-allowed-packet=64M",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");

    private MariaDbFlags() {}

    /**
     * What setting up and running have in common. Temporary tables lie beside the data: each server that starts removes those in its
     * folder, so that in the machine's they would be another server's.
     *
     * @throws UncheckedIOException when the folder of temporary tables cannot be made
     */
    static List<String> of(MariaDbBinaries binaries, Path folder) {
        var flags = new ArrayList<>(List.of("--basedir=" + binaries.folder(), "--datadir=" + folder, "--lc-messages-dir=" + binaries.share(),
                "--tmpdir=" + temporary(folder)));
        // The server refuses to run as root unless it is told to.
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--user=root");
        }
        return flags;
    }

    private static Path temporary(Path folder) {
        try {
            return Files.createDirectories(folder.resolveSibling("database-temporary"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> ofServer(EmbeddedSettings.Database settings) {
        var flags = new ArrayList<>(SERVER);
        flags.add("--innodb-buffer-pool-size=" + settings.bufferPool());
        flags.add("--innodb-log-file-size=" + settings.log());
        return flags;
    }
}
