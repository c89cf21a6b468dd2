package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose line a day stands on: account 1 pays until another day, account 2 from that day on. */
class WhoPaysTest {

    // policy, interval in months, price per; from; account 2 from -> lines of the run of 2026-03
    @ParameterizedTest
    @CsvSource({
        "DAILY_ACTUAL,          1, MONTH,    2026-03-01, 2026-03-16, 1: 03-01..03-15 333.87 | 2: 03-16..03-31 356.13",
        "DAILY_ACTUAL,          1, MONTH,    2026-03-01, 2026-04-16, 1: 03-01..03-31 690.00",
        "DAILY_30,              1, MONTH,    2026-03-01, 2026-03-31, 1: 03-01..03-30 667.00 | 2: 03-31..03-31 23.00",
        "FULL_PERIOD,           1, MONTH,    2026-03-10, 2026-03-16, 1: 03-10..03-31 690.00",
        "FULL_PERIOD,           1, MONTH,    2026-03-10, 2026-03-10, 2: 03-10..03-31 690.00",
        "NONE_IN_FIRST_PERIOD,  1, MONTH,    2026-02-10, 2026-03-01, 1: 02-10..02-28 0.00 | 2: 03-01..03-31 690.00",
        "HALF_PERIOD,           1, MONTH,    2026-03-20, 2026-03-25, 1: 03-20..03-31 345.00",
        "DAILY_ACTUAL,          3, MONTH,    2026-01-10, 2026-03-16, 1: 01-10..03-15 1513.55 | 2: 03-16..03-31 356.13",
        "DAILY_ACTUAL,          3, INTERVAL, 2026-01-01, 2026-02-15, 1: 01-01..02-14 345.00 | 2: 02-15..03-31 345.00",
        "FULL_PERIOD,           3, MONTH,    2026-01-10, 2026-02-15, 1: 01-10..02-28 1380.00 | 2: 03-01..03-31 690.00"})
    void newDaysGoToWhoPaysThem(Proration policy, int months, PricePer per, String from, String moves, String lines) {
        TestFacts facts = port().from(from).every(months, Timing.ARREARS).proration(policy).pricePer(per)
                .paidBy(1, "1900-01-01").paidBy(2, moves);

        assertThat(shown(facts.lines("2026-03"))).isEqualTo(lines);
    }

    @Test
    void aChargeThatIsMadeOnceGoesToWhoPaysItsDay() {
        TestFacts facts = port().once().from("2026-03-16").price("300.00", "2020-01-01").paidBy(1, "1900-01-01").paidBy(2, "2026-03-16");

        assertThat(shown(facts.lines("2026-03"))).isEqualTo("2: 03-16..03-16 300.00");
    }

    @Test
    void aMonthThatWasChargedToAnotherIsCreditedThereAndChargedHereWithTheSameSum() {
        Due due = due(moved("2026-03-16"), charged(line("690.00", 0, 1)));

        assertThat(shown(due.lines())).isEqualTo("2: 03-16..03-31 356.13 | 1: 03-01..03-31 -356.13");
        assertThat(due.lines()).extracting(ChargeLine::correctsInvoice).containsExactly(null, 1L);
        assertThat(due.lines()).extracting(ChargeLine::revision).containsExactly(1, 2);
    }

    @Test
    void aSecondMoveIsMeasuredAgainstEachOne() {
        ChargedLine debit = new ChargedLine(day("2026-03-16"), day("2026-03-31"), Money.of("356.13", "BRL"), 1, 2, payer(2));

        Due due = due(moved("2026-03-11"), charged(line("690.00", 0, 1), line("-356.13", 2, 3), debit));

        assertThat(shown(due.lines())).isEqualTo("1: 03-01..03-31 -111.29 | 2: 03-11..03-31 111.29");
        assertThat(due.lines()).extracting(ChargeLine::correctsInvoice).containsExactly(3L, 2L);
    }

    @Test
    void whoWasChargedAndNeverPaysIsCreditedWhole() {
        Due due = due(port().from("2026-03-01").paidBy(2, "1900-01-01"), charged(line("690.00", 0, 1)));

        assertThat(shown(due.lines())).isEqualTo("2: 03-01..03-31 690.00 | 1: 03-01..03-31 -690.00");
    }

    @Test
    void whatIsRightForEachIsLeftAlone() {
        ChargedLine debit = new ChargedLine(day("2026-03-16"), day("2026-03-31"), Money.of("356.13", "BRL"), 1, 2, payer(2));

        assertThat(due(moved("2026-03-16"), charged(line("690.00", 0, 1), line("-356.13", 2, 3), debit)).lines()).isEmpty();
    }

    private static TestFacts moved(String day) {
        return port().from("2026-03-01").paidBy(1, "1900-01-01").paidBy(2, day);
    }

    private static Due due(TestFacts facts, Charged charged) {
        return ChargedMonths.due(facts, charged, "2026-03");
    }

    private static Charged charged(ChargedLine... lines) {
        return new Charged(day("2026-03-31"), day("2026-03-01"), List.of(lines), List.of());
    }

    /** A line of account 1 for all of March. */
    private static ChargedLine line(String amount, int revision, long invoice) {
        return new ChargedLine(day("2026-03-01"), day("2026-03-31"), Money.of(amount, "BRL"), revision, invoice, payer(1));
    }

    private static Payer payer(long account) {
        return new Payer(account, 1, 1);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String shown(List<ChargeLine> lines) {
        return String.join(" | ", lines.stream().map(line -> line.payer().account() + ": " + line.from().toString().substring(5) + ".."
                + line.until().toString().substring(5) + " " + line.amount().plain()).toList());
    }
}
