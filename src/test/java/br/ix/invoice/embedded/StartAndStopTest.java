package br.ix.invoice.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** A day of one home, in the order in which it happens: each test begins with what the one before left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartAndStopTest {

    /** A space and a length that break what is not careful. */
    private static final Path HOME = Path.of("target", "start and stop", "a".repeat(60)).toAbsolutePath();

    private static Program program;

    @BeforeAll
    static void startsOnAnEmptyHome() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        program = Program.start(HOME, "--server.port=0", "--ix-invoice.embedded.database.port=0");
        program.ready();
    }

    @AfterAll
    static void leavesNothingRunning() throws Exception {
        program.close();
        databases().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    @Order(1)
    void saysFewLinesWhenItStarts() {
        assertThat(program.lines()).hasSizeLessThan(15).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
    }

    @Test
    @Order(2)
    void runsOneDatabaseWithItsFilesForTheOwnerAlone() throws Exception {
        assertThat(databases()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(HOME.resolve("database.password"))).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME))).as("files of banks and imports lie in it").isEqualTo("rwx------");
    }

    @Test
    @Order(3)
    void aSecondInstanceOnTheSameHomeSaysSoInOneLine() throws Exception {
        try (var second = Program.start(HOME, "--server.port=0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString().contains("Another ix-invoice", HOME.toString(), "--ix-invoice.home=");
        }
    }

    @Test
    @Order(4)
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        var otherHome = HOME.resolveSibling("other");
        try (var taken = new ServerSocket(0); var second = Program.start(otherHome, "--server.port=" + taken.getLocalPort())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString().contains("Port " + taken.getLocalPort() + " is taken", "--server.port=");
            assertThat(otherHome.resolve("database")).doesNotExist();
        }
    }

    @Test
    @Order(5)
    void aTakenPortOfTheDatabaseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                var second = Program.start(HOME.resolveSibling("other"), "--server.port=0", "--ix-invoice.embedded.database.port=" + taken.getLocalPort())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString()
                    .contains("Port " + taken.getLocalPort() + " is taken", "--ix-invoice.embedded.database.port=");
        }
    }

    @Test
    @Order(6)
    void afterAKillItEndsTheOrphanAndFindsWhatWasCommitted() throws Exception {
        execute("CREATE TABLE kept (a INT)", "INSERT INTO kept VALUES (42)");
        program.kill();
        program.exitCode();
        var orphan = databases().get(0);

        program = Program.start(HOME, "--server.port=0");
        program.ready();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(databases()).hasSize(1);
        assertThat(number("SELECT a FROM kept")).isEqualTo(42);
    }

    @Test
    @Order(7)
    void afterSigtermTheServersEndLastAndCleanly() throws Exception {
        program.stop();

        assertThat(program.exitCode()).isEqualTo(143);
        // A database or broker that went before the context would leave complaints of those who still use it.
        assertThat(program.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR") || line.contains("Exception"));
        assertThat(databases()).isEmpty();
        assertThat(Files.readString(HOME.resolve("database.log")).stripTrailing()).endsWith("Shutdown complete");
    }

    private static List<ProcessHandle> databases() {
        return ProcessHandle.allProcesses().filter(process -> process.info().command().orElse("").startsWith(HOME.toString())).toList();
    }

    private static void execute(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(url(), "ix", password()); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(String query) throws Exception {
        try (var connection = DriverManager.getConnection(url(), "ix", password()); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String url() throws SQLException {
        var port = databases().get(0).info().arguments().map(List::of).orElseThrow().stream()
                .filter(argument -> argument.startsWith("--port=")).findFirst().orElseThrow().substring("--port=".length());
        return "jdbc:mysql://127.0.0.1:" + port + "/ix?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static String password() throws IOException {
        return Files.readString(HOME.resolve("database.password")).strip();
    }
}
