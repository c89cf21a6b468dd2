package br.ix.invoice.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.Renewed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that a caller can meet is explained in {@code docs/reference/problems.md}. */
class ProblemsPageTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("docs/reference/problems.md");
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.conflict\\(|Refusal\\.of\\(\\s*HttpStatus\\.\\w+,|Problem\\.of\\(\\s*[\\w.]+,|\\.conflict\\()\\s*\"([a-z0-9-]+|[A-Z0-9_]+)\"");
    private static final Pattern ENTRY = Pattern.compile("(?m)^## ([a-z0-9-]+)$");

    private static final Pattern MEANING = Pattern.compile("(?m)^## ([a-z0-9-]+)\n\nStatus (\\d{3})\\. (.+)\n\n- Cause: (.+)\n- What to do: (.+)\n- Can the same request succeed later\\? (.+)$");

    @Test
    void explainsEveryCodeOfTheSources() throws IOException {
        Set<String> explained = found(ENTRY, Files.readString(PAGE));

        Set<String> used = codesOfTheSources();

        assertThat(used).hasSizeGreaterThan(20).contains("busy", "role-may-not");
        assertThat(explained).as("codes that docs/reference/problems.md explains").containsAll(used);
    }

    /** So that the description of the API can say which types an answer of a status may have. */
    @Test
    void isTheCatalogueInTheDescriptionOfTheApi() throws IOException {
        String page = Files.readString(PAGE);
        String catalogue = MEANING.matcher(page).results().map(entry -> "%1$s=%2$s %3$s\n%1$s.again=%6$s\n%1$s.cause=%4$s\n%1$s.cure=%5$s\n".formatted(entry.group(1), entry.group(2),
                plain(entry.group(3)), plain(entry.group(4)), plain(entry.group(5)), plain(entry.group(6)))).sorted().collect(Collectors.joining());

        assertThat(MEANING.matcher(page).results()).as("entries in the form of the page").hasSameSizeAs(found(ENTRY, page));
        new Renewed(Path.of("src/main/resources/openapi/problems.properties")).isNow(catalogue);
    }

    /** Without markup: links are their words. */
    private static String plain(String text) {
        return text.replace("`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("\\", "\\\\");
    }

    private static Set<String> codesOfTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> found(CODE, read(file)).stream())
                    .map(code -> code.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
