package br.ix.invoice.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that stand in the guide and on the first page, sent by a shell as a reader copies them; only address and password are those of the program under test. */
final class WrittenCalls {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4,}curl (?:.*\\\\\\n)*.*");
    private static final long MOST_SECONDS = 300;
    /** A call that is refused ends the shell, unless it is there to be refused. */
    private static final String STRICT = """
            set -euo pipefail
            curl() { case "$*" in *'?stat='*) command curl "$@";; *) command curl --fail-with-body "$@";; esac; }
            """;

    private final String server;
    private final String password;

    WrittenCalls(String server, String password) {
        this.server = server;
        this.password = password;
    }

    static boolean canBeSent() throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v curl && command -v jq").redirectErrorStream(true).start().waitFor() == 0;
    }

    /** All blocks of the guide in one shell; what it said, and that it failed. */
    String sendGuide() throws IOException, InterruptedException {
        return send(found(BLOCK, Path.of("docs/guide/first-call.md")).map(block -> block.group(1)).collect(Collectors.joining("\n")));
    }

    /** The calls of the first page; {@code period} is the month for which it has a word. */
    String sendReadme(String period) throws IOException, InterruptedException {
        List<String> calls = found(INDENTED, Path.of("README.md")).map(MatchResult::group).toList();
        return send(String.join("\n", calls).replace("PERIOD", period));
    }

    private static Stream<MatchResult> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results();
    }

    private String send(String commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile("written-calls", ".txt");
        Process shell = new ProcessBuilder("bash", "-c", STRICT + commands.replace("http://localhost:9000", server).replace("PASSWORD", password))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        shell.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return ended && shell.exitValue() == 0 ? said : "FAILED " + said;
    }
}
