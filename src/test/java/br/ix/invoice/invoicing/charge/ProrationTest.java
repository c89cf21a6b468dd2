package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.invoicing.charge.Charge.Due;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of each policy, at 690.00 a month; amounts are worked out by hand as fractions. */
class ProrationTest {

    @ParameterizedTest(name = "{0} {1}..{2}, run of {3}: {4} = {5}")
    @CsvSource({
        // first day, last day, period, days of base, amount
        "DAILY_ACTUAL, 2026-03-10,           , 2026-03, 22/31, 489.68",
        "DAILY_ACTUAL, 2026-02-15,           , 2026-02, 14/28, 345.00",
        "DAILY_ACTUAL, 2026-02-28,           , 2026-02, 1/28,  24.64",
        "DAILY_ACTUAL, 2028-02-29,           , 2028-02, 1/29,  23.79",
        "DAILY_ACTUAL, 2028-02-01, 2028-02-28, 2028-02, 28/29, 666.21",
        "DAILY_ACTUAL, 2100-02-15,           , 2100-02, 14/28, 345.00",
        "DAILY_ACTUAL, 2026-01-01, 2026-01-30, 2026-01, 30/31, 667.74",
        "DAILY_ACTUAL, 2026-12-31,           , 2026-12, 1/31,  22.26",
        // 30E/360 on half-open days: the 30th of a month of 31 days is dead, the last of February counts up to the 30th
        "DAILY_30,     2026-01-30,           , 2026-01, 1/30,  23.00",
        "DAILY_30,     2026-01-30, 2026-01-30, 2026-01, 0/30,  0.00",
        "DAILY_30,     2026-01-31, 2026-01-31, 2026-01, 1/30,  23.00",
        "DAILY_30,     2026-04-30, 2026-04-30, 2026-04, 1/30,  23.00",
        "DAILY_30,     2026-03-01, 2026-03-29, 2026-03, 29/30, 667.00",
        "DAILY_30,     2026-03-01, 2026-03-30, 2026-03, 29/30, 667.00",
        "DAILY_30,     2026-03-01, 2026-03-31, 2026-03, 30/30, 690.00",
        "DAILY_30,     2026-04-01, 2026-04-29, 2026-04, 29/30, 667.00",
        "DAILY_30,     2026-02-15,           , 2026-02, 16/30, 368.00",
        "DAILY_30,     2026-02-27, 2026-02-27, 2026-02, 1/30,  23.00",
        "DAILY_30,     2026-02-28, 2026-02-28, 2026-02, 3/30,  69.00",
        "DAILY_30,     2026-02-01, 2026-02-27, 2026-02, 27/30, 621.00",
        "DAILY_30,     2026-02-01, 2026-02-28, 2026-02, 30/30, 690.00",
        "DAILY_30,     2028-02-28, 2028-02-28, 2028-02, 1/30,  23.00",
        "DAILY_30,     2028-02-29, 2028-02-29, 2028-02, 2/30,  46.00",
        "DAILY_30,     2028-02-01, 2028-02-28, 2028-02, 28/30, 644.00",
        "FULL_PERIOD,  2026-04-30,           , 2026-04, 30/30, 690.00",
        "FULL_PERIOD,  2026-03-15, 2026-04-01, 2026-04, 30/30, 690.00",
        "NONE_IN_FIRST_PERIOD, 2026-04-30,           , 2026-04, 0/30,  0.00",
        "NONE_IN_FIRST_PERIOD, 2026-04-02, 2026-04-20, 2026-04, 0/30,  0.00",
        "NONE_IN_FIRST_PERIOD, 2026-04-01, 2026-04-01, 2026-04, 30/30, 690.00",
        "NONE_IN_FIRST_PERIOD, 2026-03-10, 2026-04-01, 2026-04, 30/30, 690.00",
        "HALF_PERIOD,  2026-02-15,           , 2026-02, 30/30, 690.00",
        "HALF_PERIOD,  2026-02-16,           , 2026-02, 15/30, 345.00",
        "HALF_PERIOD,  2026-04-16, 2026-04-20, 2026-04, 15/30, 345.00",
        "HALF_PERIOD,  2026-04-01, 2026-04-01, 2026-04, 30/30, 690.00",
        "HALF_PERIOD,  2026-03-31, 2026-04-01, 2026-04, 30/30, 690.00"})
    void countsTheDaysOfAMonth(Proration policy, String first, @Nullable String last, String period, String part, String amount) {
        List<ChargeLine> lines = port().from(first).until(last).proration(policy).lines(period);

        ChargeLine line = lines.get(lines.size() - 1);
        assertThat(line.days() + "/" + line.base() + " " + line.amount().plain()).isEqualTo(part + " " + amount);
    }

    /** A price of 300.00, and 600.00 from a day on; what April or March costs, as lines. */
    @ParameterizedTest(name = "{0} from {1}, price from {2}: {4}")
    @CsvSource({
        "DAILY_ACTUAL,         2026-04-01, 2026-04-16, 2026-04, 150.00 300.00",
        "DAILY_ACTUAL,         2026-04-01, 2026-04-30, 2026-04, 290.00 20.00",
        "DAILY_ACTUAL,         2026-04-01, 2026-04-01, 2026-04, 600.00",
        "DAILY_30,             2026-04-01, 2026-04-16, 2026-04, 150.00 300.00",
        "DAILY_30,             2026-03-01, 2026-03-31, 2026-03, 290.00 20.00",
        "DAILY_30,             2026-03-01, 2026-03-30, 2026-03, 290.00 20.00",
        "FULL_PERIOD,          2026-04-01, 2026-04-16, 2026-04, 300.00",
        "FULL_PERIOD,          2026-04-20, 2026-04-16, 2026-04, 600.00",
        "NONE_IN_FIRST_PERIOD, 2026-04-01, 2026-04-02, 2026-04, 300.00",
        "HALF_PERIOD,          2026-04-16, 2026-04-17, 2026-04, 150.00",
        "HALF_PERIOD,          2026-04-16, 2026-04-16, 2026-04, 300.00"})
    void aPriceThatChangesWithinTheMonthCutsDaysButNotMonths(Proration policy, String start, String change, String period, String amounts) {
        List<ChargeLine> lines = port().price("300.00", "2020-01-01").price("600.00", change).from(start).proration(policy).lines(period);

        assertThat(String.join(" ", lines.stream().map(line -> line.amount().plain()).toList())).isEqualTo(amounts);
    }

    @ParameterizedTest(name = "{0}: the month after a change within a month costs {1}")
    @CsvSource({"DAILY_ACTUAL, 600.00", "DAILY_30, 600.00", "FULL_PERIOD, 600.00", "NONE_IN_FIRST_PERIOD, 600.00", "HALF_PERIOD, 600.00"})
    void aPriceThatChangedWithinAMonthCountsForTheNext(Proration policy, String amount) {
        List<ChargeLine> lines = port().price("300.00", "2020-01-01").price("600.00", "2026-04-16").from("2026-04-01").proration(policy)
                .lines("2026-05");

        assertThat(lines.get(lines.size() - 1).amount().plain()).isEqualTo(amount);
    }

    @Test
    void whatIsLeftOfAMonthThatIsChargedWholeCostsNothingAtThePriceOfTheMonth() {
        ChargeFacts facts = port().price("300.00", "2020-01-01").price("600.00", "2026-04-11").from("2026-04-01")
                .proration(Proration.FULL_PERIOD).facts();
        Due first = (Due) Charging.due(facts, Charged.NOTHING, Horizon.through(LocalDate.of(2026, 4, 10), YearMonth.of(2026, 4), 12));

        Due rest = (Due) Charging.due(facts, new Charged(first.through(), null, List.of(), List.of()), new Horizon(YearMonth.of(2026, 4), 12));

        assertThat(first.lines()).singleElement().extracting(line -> line.amount().plain()).isEqualTo("300.00");
        assertThat(rest.lines()).singleElement().extracting(line -> line.days() + " × " + line.unitPrice() + " = " + line.amount().plain())
                .isEqualTo("0 × 300.00 = 0.00");
    }
}
