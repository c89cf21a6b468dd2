package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<Path> STYLE_SHEETS = List.of(Path.of("src/main/resources/static/css/console.css"), Path.of("src/main/resources/static/css/api.css"));
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*th:src)|\\son[a-z]+\\s*=|javascript:|hx-on");
    private static final Pattern STYLE = Pattern.compile("<style|\\sstyle\\s*=|th:style");
    private static final Pattern ELSEWHERE = Pattern.compile("(src|href)=\"(https?:)?//");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoScriptAndNoStyleOfItsOwnAndNothingFromElsewhere(Path template) {
        String text = text(template);

        assertThat(text).doesNotContainPattern(SCRIPT).doesNotContainPattern(STYLE).doesNotContainPattern(ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isShortEnoughToBeReadAtOnce(Path template) {
        assertThat(text(template).lines()).hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void changesByPostOnlyAndAlwaysThroughThymeleafWhichAddsTheTokenAgainstForgery(Path template) {
        List<String> forms = Pattern.compile("<form[^>]*method=\"post\"[^>]*>").matcher(text(template)).results().map(found -> found.group()).toList();

        assertThat(forms).allSatisfy(form -> assertThat(form).contains("th:action"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFieldHasALabel(Path template) {
        String text = text(template);
        List<String> fields = Pattern.compile("<(?:input|select|textarea)\\b(?![^>]*type=\"(?:hidden|checkbox)\")[^>]*?\\bid=\"([^\"]+)\"")
                .matcher(text).results().map(found -> found.group(1)).toList();

        assertThat(fields).allSatisfy(field -> assertThat(text).contains("for=\"" + field + "\""));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyClassIsInAStyleSheet(Path template) {
        Set<String> known = STYLE_SHEETS.stream().flatMap(sheet -> Pattern.compile("\\.([a-zA-Z][\\w-]*)").matcher(text(sheet)).results()).map(found -> found.group(1))
                .collect(Collectors.toSet());

        Stream<String> used = Pattern.compile("(?<![\\w:-])class=\"([^\"$]*)\"").matcher(text(template)).results()
                .flatMap(found -> Stream.of(found.group(1).split(" ")));
        assertThat(used.filter(name -> !name.isEmpty() && !known.contains(name))).isEmpty();
    }

    static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
