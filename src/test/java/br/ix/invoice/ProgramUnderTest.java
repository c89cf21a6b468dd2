package br.ix.invoice;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.mock.env.MockEnvironment;

/** The program in a JVM of its own, with its embedded servers in a home of its own: it can be killed at any instant and started again. */
public final class ProgramUnderTest implements AutoCloseable {

    /** Of {@code admin}. */
    public static final String PASSWORD = "killed-admin";
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Path home;
    private final String main;
    private final List<String> arguments;
    private final int port;
    private Process process;

    private ProgramUnderTest(Path home, String main, List<String> arguments) throws IOException {
        this.home = home.toAbsolutePath();
        this.main = main;
        this.arguments = arguments;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts the program on a free port and waits until it serves requests. */
    public static ProgramUnderTest start(Path home, String... arguments) throws IOException {
        return start(home, "br.ix.invoice.IxInvoice", List.of(arguments));
    }

    /** Likewise, by another main class, which begins the program with something of a test around it. */
    public static ProgramUnderTest start(Path home, String main, List<String> arguments) throws IOException {
        var program = new ProgramUnderTest(home, main, arguments);
        Files.createDirectories(program.home);
        program.start();
        return program;
    }

    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), main, "--server.port=" + port,
                "--ix-invoice.home=" + home, "--ix-invoice.sample=false", "--ix-invoice.admin-password=" + PASSWORD));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("output.log").toFile()));
        // Real servers that the environment names belong to the other tests: this program is about a home of its own.
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        process = builder.start();
        Awaitility.await("the program serves requests, see " + home.resolve("output.log")).atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100)).until(this::serves);
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The program ended with " + process.exitValue() + ", see " + home.resolve("output.log"));
        }
        try {
            return client().anonymous().get("/actuator/health/readiness").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** A client that logs in as the administrator. */
    public ApiClient client() {
        return new ApiClient(new MockEnvironment().withProperty("local.server.port", String.valueOf(port))
                .withProperty("ix-invoice.admin-password", PASSWORD));
    }

    /** SIGKILL: no line of the program runs after it; its database server stays behind as an orphan. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Likewise, without waiting. */
    public void killAtOnce() {
        process.destroyForcibly();
    }

    /** SIGSTOP: it stands still in the middle of what it does; its connections stay open. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM, and waits for the end. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not stop within 60 seconds");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
