package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rounding, HALF_UP, away from zero, to the decimals of the currency; amounts are worked out by hand as fractions. */
class RoundingTest {

    @ParameterizedTest(name = "{0}: {1} x {2} {3}, less {4} % and {5} %, {6}..{7} = {8}")
    @CsvSource({
        // id, quantity, price, currency, subscription discount, profile discount, first day, last day, amount
        "D-29,            1,      115.00,    BRL, 82.5,    0,       2026-04-01, 2026-04-30, 20.13",
        "tie of a cent,   1,      0.01,      BRL, 0,       0,       2026-04-01, 2026-04-15, 0.01",
        "tie of a yen,    1,      33,        JPY, 0,       0,       2026-04-01, 2026-04-15, 17",
        "tie of a fils,   1,      0.0010,    KWD, 0,       0,       2026-04-01, 2026-04-15, 0.001",
        "below the tie,   1,      0.0098,    BRL, 0,       0,       2026-04-01, 2026-04-15, 0.00",
        "four decimals,   1,      1234.5678, BRL, 0,       0,       2026-04-01, 2026-04-30, 1234.57",
        "a tenthousandth, 0.0001, 1234.5678, BRL, 0,       0,       2026-04-01, 2026-04-30, 0.12",
        "a third,         0.3333, 99.99,     BRL, 0,       0,       2026-04-01, 2026-04-30, 33.33",
        "halves,          2.5,    0.33,      BRL, 0,       0,       2026-04-01, 2026-04-30, 0.83",
        "discounts,       1,      690.00,    BRL, 33.3333, 66.6667, 2026-04-01, 2026-04-30, 153.33",
        "all off,         3,      690.00,    BRL, 100,     10,      2026-04-01, 2026-04-30, 0.00",
        "all off again,   3,      690.00,    BRL, 0,       100,     2026-04-01, 2026-04-30, 0.00",
        "mils,            1.5,    33.3333,   KWD, 0,       0,       2026-03-01, 2026-03-10, 16.129"})
    void roundsOnceAfterQuantityProrationAndDiscounts(String id, String quantity, String price, String currency, String discount,
                                                      String profile, String first, String last, String amount) {
        List<ChargeLine> lines = port().in(currency).from(first).until(last).price(price, "2020-01-01").profile("1900-01-01", profile)
                .terms(first, quantity, null, discount).lines(first.substring(0, 7));

        assertThat(lines).singleElement().extracting(line -> line.amount().plain()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "once: {0} {1} = {2}")
    @CsvSource({"20.125, BRL, 20.13", "0.005, BRL, 0.01", "0.5, JPY, 1", "0.0005, KWD, 0.001"})
    void aChargeThatIsMadeOnceIsRoundedToo(String price, String currency, String amount) {
        List<ChargeLine> lines = port().once().in(currency).price(price, "2020-01-01").from("2026-04-10").lines("2026-04");

        assertThat(lines).singleElement().extracting(line -> line.amount().plain()).isEqualTo(amount);
    }

    @Test
    void d30_aCreditRoundsAwayFromZeroAsItsDebitDid() {
        TestFacts facts = port().price("115.00", "2020-01-01").from("2026-04-01").until("2026-04-30").terms("2026-04-01", "1", null, "82.5");
        ChargeLine debit = facts.lines("2026-04").get(0);
        Charged charged = new Charged(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 1),
                List.of(new ChargedLine(debit.from(), debit.until(), debit.amount(), 0, 1)), List.of());

        Due credit = (Due) Charging.due(facts.voided().facts(), charged, new Horizon(YearMonth.of(2026, 5), 12));

        assertThat(credit.lines()).singleElement().extracting(line -> line.amount().plain()).isEqualTo("-20.13");
        assertThat(Money.rounded(new BigDecimal("-20.125"), Currency.getInstance("BRL"), RoundingMode.HALF_UP).plain()).isEqualTo("-20.13");
    }

    /** A month that is cut on two days without a change of the price. */
    @ParameterizedTest(name = "{0} {1} in {2}, cut on {3} and {4}: {5}")
    @CsvSource({
        "100.00, BRL, 2026-04-01, 2026-04-11, 2026-04-21, 33.33 33.34 33.33",
        "100,    JPY, 2026-04-01, 2026-04-11, 2026-04-21, 33 34 33",
        "10.000, KWD, 2026-04-01, 2026-04-11, 2026-04-21, 3.333 3.334 3.333",
        "0.01,   BRL, 2026-04-01, 2026-04-11, 2026-04-21, 0.00 0.01 0.00",
        "20.05,  BRL, 2026-04-01, 2026-04-02, 2026-04-16, 0.67 9.36 10.02",
        "100.00, BRL, 2026-02-01, 2026-02-10, 2026-02-19, 32.14 32.15 35.71"})
    void aMonthThatIsCutKeepsItsSum(String price, String currency, String start, String second, String third, String amounts) {
        List<ChargeLine> lines = port().in(currency).price(price, "2020-01-01").from(start).terms(start, "1", null, "0")
                .terms(second, "1", null, "0").terms(third, "1", null, "0").lines(start.substring(0, 7));

        assertThat(String.join(" ", lines.stream().map(line -> line.amount().plain()).toList())).isEqualTo(amounts);
    }

    @Test
    void documentsThatCutAMonthKeepItsSum() {
        ChargeFacts facts = port().price("100.00", "2020-01-01").from("2026-04-01").facts();
        List<String> amounts = new ArrayList<>();
        Charged charged = Charged.NOTHING;
        for (int day = 10; day <= 30; day += 10) {
            Due due = (Due) Charging.due(facts, charged, Horizon.through(LocalDate.of(2026, 4, day), YearMonth.of(2026, 4), 12));
            due.lines().forEach(line -> amounts.add(line.amount().plain()));
            charged = new Charged(due.through(), null, List.of(), List.of());
        }

        assertThat(amounts).containsExactly("33.33", "33.34", "33.33");
    }

    @Test
    void aLineBringsTheRoundedTotalOfTheMonthToItsNewValue() {
        List<ChargeLine> lines = port().price("100.00", "2020-01-01").price("50.00", "2026-04-08").from("2026-04-01").lines("2026-04");

        // 7/30 of 100.00 is 23.33…; with 23/30 of 50.00 the month comes to 61.666…
        assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("23.33", "38.34");
    }

    @Test
    void discountsThatChangeWithinTheMonthCutIt() {
        List<ChargeLine> own = port().from("2026-04-01").terms("2026-04-01", "1", null, "0").terms("2026-04-11", "1", null, "10").lines("2026-04");
        List<ChargeLine> ofProfile = port().from("2026-04-01").profile("1900-01-01", "0").profile("2026-04-11", "10").lines("2026-04");

        assertThat(List.of(own, ofProfile)).allSatisfy(lines ->
                assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("230.00", "414.00"));
    }
}
