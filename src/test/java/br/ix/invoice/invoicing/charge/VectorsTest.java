package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.ChargedMonths.due;
import static br.ix.invoice.invoicing.charge.ChargedMonths.through;
import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.invoicing.charge.Vectors.Vector;
import br.ix.invoice.time.BusinessClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The billing cases of {@link Vectors}: those that take several documents are told here, and the overview in
 * {@code docs/reference/vectors.md} is held against what is tested ({@code -Dhouse.renew=true} writes it anew).
 */
class VectorsTest {

    private static final Pattern FIGURE = Pattern.compile("-?\\d+\\.\\d+|\\d{4,}");
    private static final Path OVERVIEW = Path.of("docs/reference/vectors.md");

    /** id, what happens, its lines, their sum. */
    private record Case(String id, String name, List<ChargeLine> lines, List<String> amounts, String sum) {
    }

    @TestFactory
    Stream<DynamicTest> documentsOfACaseAddUp() {
        return cases().map(one -> DynamicTest.dynamicTest(one.id() + " " + one.name(), () -> {
            assertThat(one.lines()).extracting(line -> line.amount().plain()).containsExactlyElementsOf(one.amounts());
            assertThat(sum(one.lines())).isEqualTo(one.sum());
        }));
    }

    private static Stream<Case> cases() {
        TestFacts ends = port().from("2026-04-01").until("2026-05-15").every(1, Timing.ADVANCE);
        TestFacts faster = port().price("5520.00", "2020-01-01").from("2026-05-16");
        List<ChargeLine> upgrade = due(ends, through("2026-05-31", "2026-05-16", "690.00", "690.00"), "2026-05").lines();
        return Stream.of(
                new Case("D-12", "credit of the old port, debit of the new one", both(upgrade, faster.lines("2026-05")),
                        List.of("-356.13", "2849.03"), "2492.90"),
                new Case("D-21", "March, April and, in advance, May", port().from("2026-03-10").every(1, Timing.ADVANCE).lines("2026-04"),
                        List.of("489.68", "690.00", "690.00"), "1869.68"),
                new Case("D-22", "one credit note for both months", due(port().until("2026-03-20"),
                        through("2026-04-30", "2026-03-21", "690.00", "690.00"), "2026-04").lines(), List.of("-244.84", "-690.00"), "-934.84"),
                new Case("D-23", "three months at the agreed price", due(port().terms("2026-01-01", "1", "5000.00", "0"),
                        through("2026-03-31", "2026-01-01", "5520.00", "5520.00", "5520.00"), "2026-03").lines(),
                        List.of("-520.00", "-520.00", "-520.00"), "-1560.00"),
                new Case("D-25", "installation and port", both(setup("300.00"), port().from("2026-04-10").lines("2026-04")),
                        List.of("300.00", "483.00"), "783.00"),
                new Case("D-27", "installation at the list of its day", setup("350.00"), List.of("350.00"), "350.00"),
                new Case("D-65", "access and service, two of each", both(twoAt("1000"), twoAt("6350")), List.of("2000.00", "12700.00"), "14700.00"),
                new Case("D-71", "the port before and after, no second installation",
                        both(port().from("2024-01-05").until("2026-05-15").settledThrough("2026-04-30").lines("2026-05"), faster.lines("2026-05")),
                        List.of("333.87", "2849.03"), "3182.90"));
    }

    @Test
    void d25_aSecondRunOfTheMonthAddsNothing() {
        TestFacts port = port().from("2026-04-10");
        Due first = (Due) port.run("2026-04");

        Charge second = Charging.due(port.facts(), new Charged(first.through(), null, List.of(), List.of()), new Horizon(YearMonth.of(2026, 4), 12));

        assertThat(second).isEqualTo(Due.NOTHING);
    }

    @Test
    void d69_aPortThatBeginsLateInTheEveningBeginsThatDay() {
        Clock at = Clock.fixed(Instant.parse("2026-04-11T02:30:00Z"), ZoneOffset.UTC);

        LocalDate first = new BusinessClock(at, Duration.ZERO).today(ZoneId.of("America/Sao_Paulo"));

        assertThat(first).isEqualTo("2026-04-10");
        assertThat(sum(port().from(first.toString()).lines("2026-04"))).isEqualTo("483.00");
    }

    @Test
    void everyCaseIsTestedWhereTheOverviewSays() {
        assertThat(Vectors.ALL).filteredOn(vector -> vector.test() != null).allSatisfy(vector -> assertThat(source(vector))
                .as(vector.toString()).containsPattern(Pattern.compile(vector.id() + "\\b|\\b" + vector.id().toLowerCase().replace("-", "") + "_")));
    }

    /** A result that no test asks for would be a claim. */
    @Test
    void everyFigureOfAResultStandsInItsTest() {
        assertThat(Vectors.ALL).filteredOn(vector -> vector.test() != null).allSatisfy(vector -> assertThat(source(vector)).as(vector.toString())
                .contains(FIGURE.matcher(vector.result()).results().map(MatchResult::group).toList()));
    }

    @Test
    void theOverviewSaysWhatIsTested() throws IOException {
        String overview = overview();
        if (Boolean.getBoolean("house.renew")) {
            Files.writeString(OVERVIEW, overview);
        }
        assertThat(Files.readString(OVERVIEW)).isEqualTo(overview);
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("""
                # Billing cases

                The cases that charging is measured with, by the ids of our list. Each one with a test is asked for in every build; this page is
                written and checked by `VectorsTest`. Amounts in BRL unless the case is about another currency.

                | case | what happens | result | tested in |
                |---|---|---|---|
                """);
        Vectors.ALL.forEach(vector -> text.append("| ").append(vector.id()).append(" | ").append(vector.what()).append(" | ")
                .append(vector.result()).append(" | ").append(vector.test() == null ? "later"
                        : "`" + vector.test().substring(vector.test().lastIndexOf('.') + 1) + "`").append(" |\n"));
        long tested = Vectors.ALL.stream().filter(vector -> vector.test() != null).count();
        return text.append("\n").append(tested).append(" of ").append(Vectors.ALL.size()).append(" cases are tested.\n").toString();
    }

    private static String source(Vector vector) throws IOException {
        return Files.readString(Path.of("src/test/java", vector.test().replace('.', '/') + ".java"));
    }

    private static List<ChargeLine> setup(String later) {
        return port().once().price("300.00", "2020-01-01").price(later, "2026-04-01").from("2026-04-10").lines("2026-04");
    }

    private static List<ChargeLine> twoAt(String price) {
        return port().in("SEK").price(price, "2020-01-01").from("2026-03-01").terms("2026-03-01", "2", null, "0").lines("2026-03");
    }

    private static List<ChargeLine> both(List<ChargeLine> one, List<ChargeLine> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String sum(List<ChargeLine> lines) {
        return lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
