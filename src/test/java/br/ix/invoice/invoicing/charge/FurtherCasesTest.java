package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.ChargedMonths.due;
import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kin of the cases of {@link Vectors}: their rules where several things come together; amounts were worked out by hand as fractions. */
class FurtherCasesTest {

    /** What happens, the lines that a run makes of it, and their amounts. */
    private record Case(String name, List<ChargeLine> lines, String amounts) {
    }

    @TestFactory
    Stream<DynamicTest> aRunChargesToTheCent() {
        return Stream.of(cutMonths(), currencies(), intervals(), onceOnly(), corrections()).flatMap(List::stream)
                .map(one -> DynamicTest.dynamicTest(one.name(), () ->
                        assertThat(String.join(" ", one.lines().stream().map(line -> line.amount().plain()).toList())).isEqualTo(one.amounts())));
    }

    private static List<Case> cutMonths() {
        return List.of(
                new Case("a third port from the 16th", port().from("2026-04-01").terms("2026-04-01", "2", null, "0")
                        .terms("2026-04-16", "3", null, "0").lines("2026-04"), "690.00 1035.00"),
                new Case("three quantities within a month of 31 days", port().price("100", "2020-01-01").from("2026-05-01")
                        .terms("2026-05-01", "1", null, "0").terms("2026-05-11", "2", null, "0").terms("2026-05-21", "3", null, "0")
                        .lines("2026-05"), "32.26 64.51 106.46"),
                new Case("quantity, price and discount change within a month", port().price("690.00", "2020-01-01").price("720.30", "2026-04-11")
                        .from("2026-04-01").terms("2026-04-01", "1", null, "0").terms("2026-04-21", "2", null, "10").lines("2026-04"),
                        "230.00 240.10 432.18"),
                new Case("a discount from the 11th", port().from("2026-04-01").terms("2026-04-01", "1", null, "0")
                        .terms("2026-04-11", "1", null, "33.3333").lines("2026-04"), "230.00 306.67"),
                new Case("an agreed price for twenty days", port().profile("1900-01-01", "10").from("2026-04-01").terms("2026-04-01", "1", null, "0")
                        .terms("2026-04-06", "1", "600.00", "5").terms("2026-04-26", "1", null, "0").lines("2026-04"), "103.50 380.00 103.50"),
                new Case("30E/360: the price rises in the middle of February", port().price("100", "2020-01-01").price("200", "2026-02-15")
                        .from("2026-02-01").proration(Proration.DAILY_30).lines("2026-02"), "46.67 106.66"),
                new Case("30E/360: the price rises on the 29th of February", port().price("100", "2020-01-01").price("200", "2028-02-29")
                        .from("2028-02-01").proration(Proration.DAILY_30).lines("2028-02"), "93.33 13.34"),
                new Case("begins and ends within a month", port().from("2026-04-10").until("2026-04-20").lines("2026-04"), "253.00"),
                new Case("half a month: ends before the 15th", port().from("2026-04-02").until("2026-04-10").proration(Proration.HALF_PERIOD)
                        .lines("2026-04"), "690.00"));
    }

    private static List<Case> currencies() {
        return List.of(
                new Case("three decimals", port().in("KWD").price("10.000", "2020-01-01").from("2026-04-24").lines("2026-04"), "2.333"),
                new Case("none", port().in("JPY").price("1000", "2020-01-01").from("2026-01-31").lines("2026-01"), "32"),
                new Case("none, cut", port().in("JPY").price("1000", "2020-01-01").from("2026-04-01").terms("2026-04-01", "1", null, "0")
                        .terms("2026-04-02", "1", null, "0").terms("2026-04-03", "1", null, "0").lines("2026-04"), "33 34 933"),
                new Case("a price of four decimals", port().in("CLP").price("690.5000", "2020-01-01").from("2026-04-01").lines("2026-04"), "691"));
    }

    private static List<Case> intervals() {
        return List.of(
                new Case("a quarter in advance, begun within it", port().from("2026-02-10").every(3, Timing.ADVANCE).lines("2026-02"), "1158.21"),
                new Case("a year in advance at the price of the year, from the 29th of February", port().price("8280.00", "2020-01-01").from("2028-02-29")
                        .every(12, Timing.ADVANCE).pricePer(PricePer.INTERVAL).lines("2028-02"), "6945.25"),
                new Case("half a year with a price that rises in it", port().price("690.00", "2020-01-01").price("720.30", "2026-04-16").from("2026-01-01")
                        .every(6, Timing.ARREARS).lines("2026-06"), "2415.00 1800.75"),
                new Case("a year in arrears less 3 %, with an end", port().from("2026-01-01").until("2026-06-30").every(12, Timing.ARREARS)
                        .terms("2026-01-01", "1", null, "3").lines("2026-12"), "4015.80"));
    }

    private static List<Case> onceOnly() {
        return List.of(
                new Case("two installations at half price for a member", port().once().price("300.00", "2020-01-01").profile("1900-01-01", "12.5")
                        .from("2026-04-10").terms("2026-04-10", "2", null, "50").lines("2026-04"), "262.50"),
                new Case("an installation that is free", port().once().price("0", "2020-01-01").from("2026-04-10").lines("2026-04"), "0.00"),
                new Case("an installation at an agreed price", port().once().price("300.00", "2020-01-01").profile("1900-01-01", "12.5")
                        .from("2026-04-10").terms("2026-04-10", "1", "99.9950", "0").lines("2026-04"), "100.00"));
    }

    private static List<Case> corrections() {
        Charged ended = new Charged(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 11), List.of(
                new ChargedLine(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), Money.of("690.00", "BRL"), 0, 1),
                new ChargedLine(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), Money.of("-460.00", "BRL"), 1, 2)), List.of());
        return List.of(
                new Case("an upgrade within a year that was paid", due(port().until("2026-05-15").every(12, Timing.ADVANCE),
                        new Charged(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 5, 16), List.of(new ChargedLine(LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31), Money.of("8280.00", "BRL"), 0, 1)), List.of()), "2026-05").lines(), "-5186.13"),
                new Case("an end that is taken back", due(port().from("2026-04-01"), ended, "2026-04").lines(), "460.00"),
                new Case("a month without a document, between two with one", missedMonth(), "690.00"),
                new Case("a start that moves back within a charged month", due(port().from("2026-04-01"), new Charged(LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 4, 1), List.of(new ChargedLine(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 30),
                                Money.of("483.00", "BRL"), 0, 1)), List.of()), "2026-04").lines(), "207.00"));
    }

    private static List<ChargeLine> missedMonth() {
        Charged around = new Charged(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 1), List.of(
                new ChargedLine(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), Money.of("690.00", "BRL"), 0, 1),
                new ChargedLine(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Money.of("690.00", "BRL"), 0, 3)), List.of());
        return ((Due) Charging.due(port().facts(), around, new Horizon(YearMonth.of(2026, 3), 12))).lines();
    }
}
