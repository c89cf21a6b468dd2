package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of what was tried against the program names, for what must stay closed, a test that is there. */
class AttacksPageTest {

    private static final Path PAGE = Path.of("docs/reference/attacks.md");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\b");
    private static final Pattern MENDED = Pattern.compile("(?m)^\\| \\d+ \\|.*\\| mended.*\\|([^|]*)\\|$");

    @Test
    void eachTestThatItNamesIsThere() throws IOException {
        assertThat(known()).containsAll(named(Files.readString(PAGE)));
    }

    @Test
    void whateverWasOpenHasOne() throws IOException {
        assertThat(MENDED.matcher(Files.readString(PAGE)).results().map(row -> row.group(1))).hasSizeGreaterThan(10).allMatch(cell -> !named(cell).isEmpty());
    }

    private static Set<String> named(String text) {
        return TEST.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> known() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".java")).map(file -> file.substring(0, file.length() - 5))
                    .collect(Collectors.toSet());
        }
    }
}
