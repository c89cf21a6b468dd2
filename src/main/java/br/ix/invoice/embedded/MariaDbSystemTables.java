package br.ix.invoice.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Makes an empty database by feeding the server its own scripts. The usual installer is a shell script that fails in a folder with a space.
 */
final class MariaDbSystemTables {

    private static final String BEFORE_THE_SCRIPTS = """
            create database mysql;
            use mysql;
            SET @auth_root_socket=NULL;
            """;
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");
    /** Such lines make users for the name of this machine, which nobody needs. */
    private static final String NAME_OF_THIS_MACHINE = "@current_hostname";

    private final MariaDbBinaries binaries;

    MariaDbSystemTables(MariaDbBinaries binaries) {
        this.binaries = binaries;
    }

    /** Makes the folder of the data where there is none; a killed attempt leaves nothing half. */
    void createIn(Path folder, Path log) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return;
        }
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part);
        bootstrap(part, log);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void bootstrap(Path folder, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults", "--bootstrap"));
        command.addAll(MariaDbFlags.of(binaries, folder));
        command.addAll(List.of("--enforce-storage-engine=", "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try (var input = process.getOutputStream()) {
            feed(input);
        }
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new EmbeddedServerFailure("The embedded database could not be set up; see " + log);
        }
    }

    private void feed(OutputStream input) throws IOException {
        input.write(BEFORE_THE_SCRIPTS.getBytes(StandardCharsets.UTF_8));
        for (var script : SCRIPTS) {
            try (var lines = Files.lines(binaries.share().resolve(script))) {
                lines.filter(line -> !line.contains(NAME_OF_THIS_MACHINE)).forEach(line -> write(input, line + "\n"));
            }
        }
    }

    private static void write(OutputStream input, String line) {
        try {
            input.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
