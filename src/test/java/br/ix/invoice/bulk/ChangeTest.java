package br.ix.invoice.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thing starts on 2026-01-10 and today is 2026-06-15; a history is written as day=value of a year, in order. */
class ChangeTest {

    private static final LocalDate START = LocalDate.parse("2026-01-10");
    private static final Change.Days DAYS = new Change.Days(LocalDate.parse("2026-06-15"), START, START);

    @ParameterizedTest(name = "{0} to {1} from {2} -> {3}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "01-10=1           | 1 | -          | 01-10=1",
        "01-10=1           | 2 | -          | 01-10=2",
        "01-10=1 03-01=2   | 2 | -          | 01-10=1 03-01=2",
        "01-10=1 03-01=2   | 1 | -          | 01-10=1",
        "01-10=1           | 2 | 2026-03-01 | 01-10=1 03-01=2",
        "01-10=1 03-01=2   | 3 | 2026-03-01 | 01-10=1 03-01=3",
        "01-10=1 03-01=2   | 1 | 2026-03-01 | 01-10=1",
        "01-10=1 03-01=2   | 2 | 2026-04-01 | 01-10=1 03-01=2",
        "01-10=1 03-01=2   | 1 | 2026-01-10 | 01-10=1",
        "01-10=1 03-01=2   | 3 | 2026-02-01 | later-change-exists",
    })
    void changesAFactFromADay(String present, String value, @Nullable LocalDate effectiveOn, String expected) {
        Change change = new Change(effectiveOn, Set.of("quantity"));

        assertThat(outcome(change, history(present), value)).isEqualTo(expected);
    }

    @Test
    void leavesAFactThatIsNotNamed() {
        Change change = new Change(START, Set.of("discountPercent"));

        assertThat(outcome(change, history("01-10=1 03-01=2"), "1")).isEqualTo("01-10=1 03-01=2");
    }

    @Test
    void findsTheFirstDayOfADifference() {
        History<String> one = history("01-10=1 03-01=2 05-01=3");

        assertThat(one.firstDifference(history("01-10=1 03-01=2 04-01=4 05-01=3"))).isEqualTo("2026-04-01");
        assertThat(one.firstDifference(one)).isNull();
    }

    private static String outcome(Change change, History<String> present, String value) {
        try {
            return change.of("quantity", present, value, DAYS).entries().stream()
                    .map(entry -> entry.effectiveOn().toString().substring(5) + "=" + entry.value())
                    .collect(Collectors.joining(" "));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static History<String> history(String entries) {
        return new History<>(Arrays.stream(entries.split(" ")).map(entry -> entry.split("="))
                .map(parts -> new History.Entry<>(LocalDate.parse("2026-" + parts[0]), parts[1])).toList());
    }
}
