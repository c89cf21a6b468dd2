package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running embedded database: a process of its own, with its data in the folder {@code database} of the home. */
final class MariaDb implements AutoCloseable {

    static final String USER = "ix";
    private static final Duration START_AT_MOST = Duration.ofSeconds(60);
    private static final long END_AT_MOST_SECONDS = 30;
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");
    private static final String ACCESS = """
            CREATE DATABASE IF NOT EXISTS ix;
            CREATE OR REPLACE USER 'ix'@'127.0.0.1' IDENTIFIED BY '{password}';
            GRANT ALL ON ix.* TO 'ix'@'127.0.0.1';
            DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';
            ALTER USER 'root'@'localhost' IDENTIFIED BY '{password}';
            """;

    private final Process process;
    private final int port;
    private final String password;

    private MariaDb(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static MariaDb start(Path home, EmbeddedSettings.Database settings, int port) throws IOException, InterruptedException {
        var binaries = MariaDbBinaries.unpackedIn(home);
        endOrphansOf(binaries);
        var data = home.resolve("database");
        var log = home.resolve("database.log");
        new MariaDbSystemTables(binaries).createIn(data, log);
        var password = PrivateFiles.password(home.resolve("database.password"));
        var access = home.resolve("database-access.sql");
        PrivateFiles.write(access, ACCESS.replace("{password}", password));
        var command = command(binaries, data);
        command.addAll(MariaDbFlags.ofServer(settings));
        command.addAll(List.of("--port=" + port, "--pid-file=" + home.resolve("database.pid"), "--log-error=" + log, "--init-file=" + access));
        var process = new ProcessBuilder(command).directory(data.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return new MariaDb(process, port, password).ready(log);
    }

    /** A session of its own, so that a signal to the program's group (SIGTERM of a shell or a service) does not hit the database as well. */
    private static List<String> command(MariaDbBinaries binaries, Path data) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NEW_SESSION)) {
            command.add(NEW_SESSION.toString());
        }
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.addAll(MariaDbFlags.of(binaries, data));
        return command;
    }

    /** The home is locked by us, so whatever runs from its binaries was left by a program that was killed. */
    private static void endOrphansOf(MariaDbBinaries binaries) throws InterruptedException {
        var ours = binaries.folder().toString();
        var orphans = ProcessHandle.allProcesses().filter(process -> process.info().command().orElse("").startsWith(ours)).toList();
        for (var orphan : orphans) {
            orphan.destroy();
            if (!Ports.await(Duration.ofSeconds(END_AT_MOST_SECONDS), () -> !orphan.isAlive())) {
                orphan.destroyForcibly();
                Ports.await(Duration.ofSeconds(END_AT_MOST_SECONDS), () -> !orphan.isAlive());
            }
        }
    }

    private MariaDb ready(Path log) throws InterruptedException {
        var answered = Ports.await(START_AT_MOST, () -> Ports.greets(port) || !process.isAlive());
        if (!answered || !process.isAlive()) {
            close();
            throw new EmbeddedServerFailure("The embedded database did not start on port %d; its last words are in %s.".formatted(port, log));
        }
        return this;
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/ix?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
                + "&allowLoadLocalInfile=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    String password() {
        return password;
    }

    /** Ends the process cleanly, within 30 seconds; what is committed is safe either way. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
