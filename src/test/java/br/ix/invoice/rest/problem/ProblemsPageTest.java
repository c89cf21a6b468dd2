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

    private static final Pattern MEANING = Pattern.compile("(?m)^## ([a-z0-9-]+)\n\nStatus (\\d{3})\\. (.+)$");

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
        String catalogue = MEANING.matcher(Files.readString(PAGE)).results()
                .map(entry -> "%s=%s %s\n".formatted(entry.group(1), entry.group(2), entry.group(3).replace("`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")))
                .sorted().collect(Collectors.joining());

        new Renewed(Path.of("src/main/resources/openapi/problems.properties")).isNow(catalogue);
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
