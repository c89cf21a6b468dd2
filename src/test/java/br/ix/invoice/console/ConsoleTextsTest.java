package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.invoicing.RunState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextsTest {

    private static final Pattern PLAIN_KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties english = read("messages.properties");
    private final Properties portuguese = read("messages_pt.properties");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(portuguese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void atTheSamePlacesBothLanguagesShowTheSameValues() {
        assertThat(english.stringPropertyNames()).allSatisfy(key ->
                assertThat(places(portuguese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void aTextThatShowsValuesHasNoApostropheWhichWouldVanish() {
        Stream<String> texts = Stream.of(english, portuguese).flatMap(all -> all.stringPropertyNames().stream().map(all::getProperty));

        assertThat(texts.filter(text -> PLACE.matcher(text).find())).noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> asked = ConsoleTemplatesTest.templates().map(ConsoleTemplatesTest::text)
                .flatMap(text -> PLAIN_KEY.matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().isSubsetOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.state.", "progress."})
    void everyStateOfARunHasAWord(String prefix) {
        assertThat(words(prefix, RunState.values())).isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void everyStateOfAnInvoiceHasAWord() {
        assertThat(words("invoice.state.", InvoiceState.values())).isSubsetOf(english.stringPropertyNames());
        assertThat(words("payment.", PaymentState.values())).isSubsetOf(english.stringPropertyNames());
    }

    private static Set<String> words(String prefix, Enum<?>[] states) {
        return Stream.of(states).map(state -> prefix + state.name()).collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return texts;
    }
}
