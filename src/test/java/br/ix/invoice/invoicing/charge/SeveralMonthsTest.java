package br.ix.invoice.invoicing.charge;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals of several months that begin or end within; amounts are worked out by hand as fractions. */
class SeveralMonthsTest {

    @ParameterizedTest(name = "every {0} months {1}, {2}..{3}, run of {4}: {5}")
    @CsvSource({
        // months, timing, first day, last day, period, what the run charges in all
        "2,  ARREARS, 2026-03-10,           , 2026-03, 0.00",
        "2,  ARREARS, 2026-03-10,           , 2026-04, 1179.68",
        "3,  ARREARS, 2026-01-01, 2026-02-10, 2026-02, 0.00",
        "6,  ARREARS, 2026-02-15, 2026-05-20, 2026-06, 2170.16",
        "12, ARREARS, 2026-01-01, 2026-06-15, 2026-12, 3795.00",
        "3,  ADVANCE, 2026-01-15,           , 2026-01, 1758.39",
        "12, ADVANCE, 2026-05-10,           , 2026-03, 5319.68",
        "12, ADVANCE, 2026-05-10,           , 2026-04, 5319.68",
        "12, ADVANCE, 2026-01-01, 2026-06-15, 2025-12, 3795.00",
        "12, ADVANCE, 2027-01-01,           , 2026-11, 0.00",
        "12, ADVANCE, 2027-01-01,           , 2026-12, 8280.00"})
    void aPartOfAnIntervalIsTheSumOfItsMonths(int months, Timing timing, String first, @Nullable String last, String period, String sum) {
        Due due = (Due) port().from(first).until(last).every(months, timing).run(period);

        assertThat(sum(due).plain()).isEqualTo(sum);
        assertThat(due.lines()).hasSize(sum.equals("0.00") ? 0 : 1);
    }

    /** At 1,200.00 for each interval. */
    @ParameterizedTest(name = "{0}, every {1} months, {2}..{3}: {4}/{5} = {6}")
    @CsvSource({
        "DAILY_ACTUAL, 6,  2026-04-01,           , 91,  181, 603.31",
        "DAILY_ACTUAL, 12, 2028-03-01,           , 306, 366, 1003.28",
        "DAILY_30,     12, 2026-01-31,           , 331, 360, 1103.33",
        "DAILY_30,     6,  2026-01-01, 2026-05-30, 149, 180, 993.33",
        "FULL_PERIOD,  6,  2026-05-20,           , 60,  180, 400.00",
        "FULL_PERIOD,  6,  2026-01-01, 2026-02-01, 60,  180, 400.00",
        "NONE_IN_FIRST_PERIOD, 2, 2026-05-02,    , 30,  60,  600.00",
        "HALF_PERIOD,  2,  2026-05-16,           , 45,  60,  900.00"})
    void aPriceOfAnIntervalIsChargedByItsParts(Proration policy, int months, String first, @Nullable String last, int days, int base,
                                               String amount) {
        String period = first.substring(0, 4) + (months == 12 ? "-12" : "-06");

        List<ChargeLine> lines = port().price("1200.00", "2020-01-01").from(first).until(last).every(months, Timing.ARREARS)
                .pricePer(PricePer.INTERVAL).proration(policy).lines(period);

        assertThat(lines).singleElement().extracting(ChargeLine::days, ChargeLine::base, line -> line.amount().plain())
                .containsExactly(days, base, amount);
    }

    @Test
    void aPriceOfAnIntervalThatIsCutKeepsItsSum() {
        List<ChargeLine> lines = port().price("100.00", "2020-01-01").from("2026-01-01").every(3, Timing.ARREARS).pricePer(PricePer.INTERVAL)
                .terms("2026-01-01", "1", null, "0").terms("2026-02-01", "1", null, "0").terms("2026-03-01", "1", null, "0").lines("2026-03");

        assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("34.44", "31.12", "34.44");
    }

    /** A quarter charged in advance, which ends on 2026-02-15. */
    @ParameterizedTest(name = "price per {0}: {1} charged, {2}")
    @CsvSource({"MONTH, 2070.00, 690.00, -1010.36", "INTERVAL, 1000.00, 1000.00, -488.89"})
    void anEndWithinAPaidIntervalIsOneCredit(PricePer per, String charged, String price, String credit) {
        Charged before = new Charged(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 16), List.of(new ChargedLine(LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31), Money.of(charged, "BRL"), 0, 1)), List.of());

        Due due = (Due) Charging.due(port().price(price, "2020-01-01").from("2026-01-01").until("2026-02-15").every(3, Timing.ADVANCE)
                .pricePer(per).facts(), before, new Horizon(YearMonth.of(2026, 2), 12));

        assertThat(due.lines()).singleElement().extracting(line -> line.amount().plain()).isEqualTo(credit);
    }

    @Test
    void aLineOfSeveralMonthsSaysItsDaysOfAllTheirDays() {
        List<ChargeLine> lines = port().from("2026-01-10").until("2026-03-01").every(3, Timing.ARREARS).lines("2026-03");

        assertThat(lines).singleElement().extracting(line -> line.days() + "/" + line.base() + " " + line.amount().plain())
                .isEqualTo("51/90 1201.94");
    }

    @Test
    void aYearLessItsDiscountRoundsEachMonth() {
        List<ChargeLine> lines = port().from("2026-07-10").every(12, Timing.ARREARS).terms("2026-07-10", "1", null, "3").lines("2026-12");

        assertThat(lines).singleElement().extracting(line -> line.amount().plain()).isEqualTo("3821.49");
    }

    private static Money sum(Due due) {
        return due.lines().stream().map(ChargeLine::amount).reduce(Money.of("0", "BRL"), Money::plus);
    }
}
