package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.invoicing.charge.Charge.Parked;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run charges where nothing was charged before; the ids (D-..) are those of our list of billing cases. */
class ChargingTest {

    @ParameterizedTest(name = "{0} {1}: {2}..{3} = {6}")
    @CsvSource({
        // id, policy, start, end, period, days of base, amount
        "D-01, DAILY_ACTUAL,         2026-04-10,           , 2026-04, 21/30, 483.00",
        "D-03, DAILY_30,             2026-03-10,           , 2026-03, 21/30, 483.00",
        "D-05, DAILY_ACTUAL,         2028-02-15,           , 2028-02, 15/29, 356.90",
        "D-05, DAILY_30,             2028-02-15,           , 2028-02, 16/30, 368.00",
        "D-07, HALF_PERIOD,          2026-04-15,           , 2026-04, 30/30, 690.00",
        "D-07, HALF_PERIOD,          2026-04-16,           , 2026-04, 15/30, 345.00",
        "D-08, DAILY_ACTUAL,         2026-04-10, 2026-04-10, 2026-04, 1/30,  23.00",
        "D-08, DAILY_30,             2026-04-10, 2026-04-10, 2026-04, 1/30,  23.00",
        "D-08, FULL_PERIOD,          2026-04-10, 2026-04-10, 2026-04, 30/30, 690.00",
        "D-09, DAILY_ACTUAL,         2026-01-31,           , 2026-01, 1/31,  22.26",
        "D-09, DAILY_30,             2026-01-31,           , 2026-01, 1/30,  23.00",
        "D-73, DAILY_30,             2026-05-30, 2026-05-30, 2026-05, 0/30,  0.00",
        "free, NONE_IN_FIRST_PERIOD, 2026-04-02,           , 2026-04, 0/30,  0.00",
        "free, NONE_IN_FIRST_PERIOD, 2026-04-01,           , 2026-04, 30/30, 690.00",
        "last, DAILY_ACTUAL,         2025-12-01, 2026-04-10, 2026-04, 10/30, 230.00",
        "last, HALF_PERIOD,          2025-12-20, 2026-04-10, 2026-04, 30/30, 690.00"})
    void chargesTheDaysOfAMonthByTheNamedPolicy(String id, Proration policy, String start, @Nullable String end, String period,
                                                String daysOfBase, String amount) {
        List<ChargeLine> lines = port().from(start).until(end).proration(policy).lines(period);

        ChargeLine line = lines.get(lines.size() - 1);
        assertThat(line.days() + "/" + line.base()).isEqualTo(daysOfBase);
        assertThat(line.amount().plain()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0}: {1} x {2} {3} less {4} % and {5} % from {6} = {7}")
    @CsvSource({
        // id, quantity, price, currency, subscription discount, profile discount, start, amount
        "D-15, 2,   690.00,  BRL, 0,  0,    2026-03-10, 979.35",
        "D-28, 1,   690.00,  BRL, 0,  10,   2026-03-30, 40.06",
        "D-45, 1,   33333,   JPY, 0,  0,    2026-04-24, 7778",
        "D-65, 2,   1000,    SEK, 0,  0,    2026-03-01, 2000.00",
        "D-65, 2,   6350,    SEK, 0,  0,    2026-03-01, 12700.00",
        "both, 3,   99.9999, BRL, 15, 12.5, 2026-03-01, 223.12",
        "mils, 1.5, 33.3333, KWD, 0,  0,    2026-03-22, 16.129"})
    void multipliesQuantityAndDiscountsBeforeItRoundsOnce(String id, String quantity, String price, String currency, String discount,
                                                          String profile, LocalDate start, String amount) {
        List<ChargeLine> lines = port().in(currency).from(start.toString()).price(price, "2020-01-01").profile("1900-01-01", profile)
                .terms(start.toString(), quantity, null, discount).lines(YearMonth.from(start).toString());

        assertThat(lines).singleElement().extracting(line -> line.amount().plain()).isEqualTo(amount);
    }

    @Test
    void d13_segmentsOfAMonthShareItsRunningTotal() {
        List<ChargeLine> lines = port().price("100.00", "2020-01-01").from("2026-04-01").terms("2026-04-01", "1", null, "0")
                .terms("2026-04-11", "1", null, "0").terms("2026-04-21", "1", null, "0").lines("2026-04");

        assertThat(lines).extracting(line -> line.from().getDayOfMonth() + " " + line.amount().plain() + " " + line.monthBefore().plain())
                .containsExactly("1 33.33 0.00", "11 33.34 33.33", "21 33.33 66.67");
    }

    @ParameterizedTest(name = "{0}: {1} until {2}, then 100G: {3} + {4} = {5}")
    @CsvSource({
        "D-11, DAILY_ACTUAL, 2026-05-15, 333.87, 2849.03, 3182.90",
        "D-71, DAILY_ACTUAL, 2026-05-15, 333.87, 2849.03, 3182.90",
        "D-73, DAILY_30,     2026-05-30, 667.00, 184.00,  851.00"})
    void anUpgradeWithinAMonthIsTwoSubscriptionsThatAddUp(String id, Proration policy, LocalDate last, String slow, String fast,
                                                          String total) {
        Money old = port().from("2026-05-01").until(last.toString()).proration(policy).lines("2026-05").get(0).amount();
        Money faster = port().price("5520.00", "2020-01-01").from(last.plusDays(1).toString()).proration(policy).lines("2026-05").get(0)
                .amount();

        assertThat(List.of(old.plain(), faster.plain(), old.plus(faster).plain())).containsExactly(slow, fast, total);
    }

    @ParameterizedTest(name = "D-33: {0} = {1}")
    @CsvSource({"2026-01, 4968.00", "2026-02, 4800.00", "2026-12, 4800.00", "2027-01, 4968.00"})
    void anAgreedPriceStandsInsteadOfListPriceAndProfileDiscount(String period, String amount) {
        List<ChargeLine> lines = port().price("5520.00", "2020-01-01").profile("1900-01-01", "10").terms("2026-01-01", "1", null, "0")
                .terms("2026-02-01", "1", "4800.00", "0").terms("2027-01-01", "1", null, "0").lines(period);

        assertThat(lines.get(lines.size() - 1).amount().plain()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0}, {1} to {2} waived by {3} %: {4}")
    @CsvSource(nullValues = "-", value = {
        // policy, first and last waived day, percent, lines of April
        "DAILY_ACTUAL,         2026-04-01, 2026-04-10, 100, 0.00 460.00",       "DAILY_ACTUAL,         2026-04-11, -,          50,  230.00 230.00",
        "DAILY_30,             2026-04-11, 2026-04-20, 100, 230.00 0.00 230.00", "FULL_PERIOD,          2026-04-01, 2026-04-10, 100, 0.00",
        "FULL_PERIOD,          2026-04-02, 2026-04-30, 100, 690.00",            "HALF_PERIOD,          2026-04-01, 2026-04-01, 50,  345.00",
        "NONE_IN_FIRST_PERIOD, 2026-03-01, 2026-04-01, 33.3333, 460.00"})
    void waivedDaysCostWhatIsLeftOfThem(Proration policy, String from, @Nullable String until, String percent, String amounts) {
        List<ChargeLine> lines = port().from("2026-01-01").settledThrough("2026-03-31").proration(policy).waived(from, until, percent, "grant")
                .lines("2026-04");

        assertThat(lines.stream().map(line -> line.amount().plain()).collect(Collectors.joining(" "))).isEqualTo(amounts);
    }

    @Test
    void aDayThatIsWaivedWholeNeedsNoPriceAndOneThatIsWaivedInPartDoes() {
        assertThat(port().price("690.00", "2026-05-01").from("2026-04-01").waived("2026-04-01", "2026-04-30", "100", "grant").lines("2026-05"))
                .extracting(line -> line.amount().plain()).containsExactly("0.00", "690.00");
        assertThat(port().price("690.00", "2026-05-01").from("2026-04-01").waived("2026-04-01", "2026-04-30", "99.9", "grant").run("2026-05"))
                .isInstanceOf(Parked.class);
    }

    @ParameterizedTest(name = "{0} from {1} within {3}, charged {2}: {4}")
    @CsvSource(nullValues = "-", value = {
        // policy, start, charging start, at most so many days later, lines of April
        "DAILY_ACTUAL,         2026-04-01, 2026-04-10, -,  483.00", "DAILY_ACTUAL,         2026-04-01, 2026-04-10, 30, 483.00",
        "DAILY_ACTUAL,         2026-04-01, 2026-05-10, 9,  483.00", "DAILY_ACTUAL,         2026-04-01, -,          9,  483.00",
        "DAILY_ACTUAL,         2026-04-01, -,          0,  690.00", "DAILY_ACTUAL,         2026-04-01, -,          30, ''",
        "HALF_PERIOD,          2026-04-01, 2026-04-16, -,  345.00", "HALF_PERIOD,          2026-03-20, 2026-04-01, -,  690.00",
        "NONE_IN_FIRST_PERIOD, 2026-03-01, 2026-04-02, -,  0.00",   "FULL_PERIOD,          2026-03-01, 2026-04-30, -,  690.00"})
    void chargingStartsOnItsOwnDayButNoLaterThanTheServiceWaits(Proration policy, String start, @Nullable String charged,
                                                               @Nullable Integer within, String amounts) {
        TestFacts port = port().from(start).charged(charged, null).proration(policy);

        List<ChargeLine> lines = (within == null ? port : port.chargedWithin(within)).lines("2026-04");

        assertThat(lines.stream().map(line -> line.amount().plain()).collect(Collectors.joining(" "))).isEqualTo(amounts);
    }

    @ParameterizedTest(name = "until {0}, charged until {1}: {2}")
    @CsvSource(nullValues = "-", value = {"2026-04-10, 2026-04-30, 690.00", "2026-04-30, 2026-04-10, 230.00", "-, 2026-04-10, 230.00", "2026-03-31, 2026-04-10, 230.00"})
    void chargingEndsOnItsOwnDay(@Nullable String end, String charged, String amount) {
        assertThat(port().settledThrough("2026-03-31").until(end).charged(null, charged).lines("2026-04"))
                .extracting(line -> line.amount().plain()).containsExactly(amount);
    }

    @Test
    void aPriceThatChangesWithinTheMonthCutsTheLine() {
        List<ChargeLine> lines = port().price("300.00", "2020-01-01").price("600.00", "2026-04-16").from("2026-04-01").lines("2026-04");

        assertThat(lines).extracting(line -> line.price() + " " + line.days() + " " + line.amount().plain())
                .containsExactly("1 15 150.00", "2 15 300.00");
    }

    @Test
    void d25_d27_anInstallationIsChargedOnceAndWholeAtThePriceOfItsDay() {
        TestFacts setup = port().once().price("300.00", "2020-01-01").price("350.00", "2026-04-01").from("2026-04-10");

        Due first = (Due) setup.run("2026-04");
        Charge second = Charging.due(setup.facts(), new Charged(first.through(), null, List.of(), List.of()),
                new Horizon(YearMonth.of(2026, 5), 12));

        assertThat(first.lines()).singleElement().extracting(line -> line.amount().plain()).isEqualTo("350.00");
        assertThat(second).isEqualTo(Due.NOTHING);
    }

    @Test
    void missedMonthsAreCaughtUpWithALineForEach() {
        Due due = (Due) port().from("2026-01-10").run("2026-03");

        assertThat(due.lines()).extracting(line -> line.amount().plain()).containsExactly("489.68", "690.00", "690.00");
        assertThat(due.through()).isEqualTo("2026-03-31");
    }

    @Test
    void aVoidSubscriptionAndDaysSettledElsewhereOweNothing() {
        assertThat(port().voided().run("2026-04")).isEqualTo(Due.NOTHING);
        assertThat(port().from("2026-01-01").settledThrough("2026-03-31").lines("2026-04")).singleElement()
                .extracting(ChargeLine::from).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aDayWithoutPriceParks() {
        Charge charge = port().price("690.00", "2026-04-11").from("2026-04-10").run("2026-04");

        assertThat(charge).isEqualTo(new Parked(Reason.NO_PRICE_IN_FORCE, "PORT-10G", LocalDate.of(2026, 4, 10), null));
    }

    @Test
    void moneyForDaysBeforeTheCatchUpLimitParks() {
        assertThat(port().from("2025-03-31").run("2026-04")).isInstanceOf(Parked.class).extracting("reason")
                .isEqualTo(Reason.CATCH_UP_LIMIT);
        assertThat(port().from("2025-04-01").run("2026-04")).isInstanceOf(Due.class);
    }

    @ParameterizedTest(name = "every {0} months {1}, period {2}: through {3} = {4}")
    @CsvSource({
        "1,  ARREARS, 2026-04, 2026-04-30, 2760.00", "2,  ARREARS, 2026-05, 2026-04-30, 2760.00",
        "3,  ARREARS, 2026-06, 2026-06-30, 4140.00", "6,  ARREARS, 2026-06, 2026-06-30, 4140.00",
        "12, ARREARS, 2026-12, 2026-12-31, 8280.00", "1,  ADVANCE, 2026-04, 2026-05-31, 3450.00",
        "2,  ADVANCE, 2026-04, 2026-06-30, 4140.00", "3,  ADVANCE, 2026-02, 2026-03-31, 2070.00",
        "6,  ADVANCE, 2026-06, 2026-12-31, 8280.00", "12, ADVANCE, 2025-12, 2026-12-31, 8280.00"})
    void closesTheIntervalInArrearsAndOpensTheNextInAdvance(int months, Timing timing, String period, String through, String sum) {
        Due due = (Due) port().every(months, timing).run(period);

        assertThat(due.through()).isEqualTo(through);
        assertThat(due.lines().stream().map(ChargeLine::amount).reduce(Money::plus).orElseThrow().plain())
                .isEqualTo(sum);
    }

    @ParameterizedTest(name = "every {0} months {1}, from {3} on {2}, period {4}: through {5} = {6}")
    @CsvSource({
        "1, ARREARS, ADVANCE, 2026-06-01, 2026-04, 2026-04-30, 2760.00", "1, ARREARS, ADVANCE, 2026-06-01, 2026-05, 2026-06-30, 4140.00",
        "1, ARREARS, ADVANCE, 2026-06-01, 2026-06, 2026-07-31, 4830.00", "1, ADVANCE, ARREARS, 2026-06-01, 2026-04, 2026-05-31, 3450.00",
        "1, ADVANCE, ARREARS, 2026-06-01, 2026-05, 2026-05-31, 3450.00", "1, ADVANCE, ARREARS, 2026-06-01, 2026-06, 2026-06-30, 4140.00",
        "3, ARREARS, ADVANCE, 2026-05-01, 2026-05, 2026-03-31, 2070.00", "3, ARREARS, ADVANCE, 2026-05-01, 2026-06, 2026-09-30, 6210.00",
        "3, ADVANCE, ARREARS, 2026-05-01, 2026-05, 2026-06-30, 4140.00", "3, ADVANCE, ARREARS, 2026-05-01, 2026-08, 2026-06-30, 4140.00",
        "3, ADVANCE, ARREARS, 2026-05-01, 2026-09, 2026-09-30, 6210.00"})
    void anotherTimingCountsFromTheNextIntervalThatBegins(int months, Timing was, Timing is, String from, String period, String through,
                                                          String sum) {
        Due due = (Due) port().every(months, was).timing(is, from).run(period);

        assertThat(due.through()).isEqualTo(through);
        assertThat(due.lines().stream().map(ChargeLine::amount).reduce(Money::plus).orElseThrow().plain()).isEqualTo(sum);
    }

    @Test
    void d17_aYearInAdvanceIsOneLineLessItsDiscount() {
        List<ChargeLine> lines = port().every(12, Timing.ADVANCE).terms("2026-01-01", "1", null, "3").lines("2025-12");

        assertThat(lines).singleElement().extracting(line -> line.amount().plain()).isEqualTo("8031.60");
    }

    @ParameterizedTest(name = "{0} from {1}: {2} of {3} = {4}")
    @CsvSource({
        "DAILY_ACTUAL,         2026-01-01, 90, 90, 1000.00", "DAILY_ACTUAL,         2026-02-01, 59, 90, 655.56",
        "DAILY_30,             2026-02-01, 60, 90, 666.67",  "FULL_PERIOD,          2026-02-20, 60, 90, 666.67",
        "NONE_IN_FIRST_PERIOD, 2026-01-20, 60, 90, 666.67",  "HALF_PERIOD,          2026-01-20, 75, 90, 833.33"})
    void aPriceOfAnIntervalIsChargedByPartsOfTheInterval(Proration policy, String start, int days, int base, String amount) {
        List<ChargeLine> lines = port().price("1000.00", "2020-01-01").from(start).every(3, Timing.ARREARS).pricePer(PricePer.INTERVAL)
                .proration(policy).lines("2026-03");

        assertThat(lines).singleElement().extracting(ChargeLine::days, ChargeLine::base, line -> line.amount().plain())
                .containsExactly(days, base, amount);
    }
}
