package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The program as an operator starts it: a JVM of its own, with what it says in a file. */
final class Program implements AutoCloseable {

    /** What ReadyLine says. */
    private static final Pattern READY = Pattern.compile("ix-invoice is ready: http://localhost:(\\d+)/");
    private static final int AT_MOST_SECONDS = 90;

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path home, String... arguments) throws IOException {
        var beside = Files.createDirectories(home.toAbsolutePath().getParent());
        var output = Files.createTempFile(beside, "output", ".txt");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPathWithoutTests(), "br.ix.invoice.IxInvoice",
                "--ix-invoice.home=" + home, "--ix-invoice.sample=false"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        return new Program(builder.start(), output);
    }

    private static String classPathWithoutTests() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Waits until it serves requests, and answers on which port. */
    int ready() {
        Awaitility.await().atMost(AT_MOST_SECONDS, TimeUnit.SECONDS).until(() -> !process.isAlive() || READY.matcher(said()).find());
        return READY.matcher(said()).results().map(MatchResult::group).map(line -> line.replaceAll("\\D", "")).map(Integer::valueOf)
                .findFirst().orElseThrow(() -> new AssertionError("It did not start; it said:\n" + said()));
    }

    /** The exit code, once it has ended by itself or by a signal. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs; it said:\n" + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return said().lines().toList();
    }

    /** As an operator or a service does: SIGTERM. */
    void stop() {
        process.destroy();
    }

    /** As lost power does: SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        if (!process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
