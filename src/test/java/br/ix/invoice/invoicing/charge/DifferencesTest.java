package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.ChargedMonths.due;
import static br.ix.invoice.invoicing.charge.ChargedMonths.through;
import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.invoicing.charge.Charge.Parked;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run charges after the fact; the ids (D-..) are those of our list of billing cases. */
class DifferencesTest {

    @Test
    void d12_anUpgradeInAMonthThatWasChargedInAdvanceIsCreditedToTheCent() {
        Due due = due(port().from("2026-04-01").until("2026-05-15").every(1, Timing.ADVANCE),
                through("2026-05-31", "2026-05-16", "690.00", "690.00"), "2026-05");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-05-01..2026-05-31 15/31 -356.13 corrects 2");
        assertThat(due.through()).isEqualTo("2026-05-31");
    }

    @Test
    void d21_aBackdatedStartIsCaughtUpWithALineForEachMonth() {
        Due due = due(port().from("2026-03-10").every(1, Timing.ADVANCE), Charged.NOTHING, "2026-04");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-03-10..2026-03-31 22/31 489.68 corrects null",
                "2026-04-01..2026-04-30 30/30 690.00 corrects null", "2026-05-01..2026-05-31 31/31 690.00 corrects null");
    }

    @Test
    void d22_aBackdatedEndCreditsEachMonth() {
        Due due = due(port().until("2026-03-20"), through("2026-04-30", "2026-03-21", "690.00", "690.00"), "2026-04");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-03-01..2026-03-31 20/31 -244.84 corrects 1",
                "2026-04-01..2026-04-30 0/30 -690.00 corrects 2");
    }

    @Test
    void d23_aBackdatedPriceCreditsEachMonth() {
        Due due = due(port().terms("2026-01-01", "1", "5000.00", "0"),
                through("2026-03-31", "2026-01-01", "5520.00", "5520.00", "5520.00"), "2026-03");

        assertThat(due.lines()).extracting(line -> line.amount().plain()).containsExactly("-520.00", "-520.00", "-520.00");
    }

    @Test
    void aSecondCorrectionOfAMonthIsMeasuredAgainstBothDocuments() {
        Charged charged = new Charged(day("2026-03-31"), day("2026-03-11"), List.of(
                new ChargedLine(day("2026-03-01"), day("2026-03-31"), Money.of("690.00", "BRL"), 0, 1),
                new ChargedLine(day("2026-03-01"), day("2026-03-31"), Money.of("-244.84", "BRL"), 1, 2)), List.of());

        Due due = due(port().until("2026-03-10"), charged, "2026-03");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-03-01..2026-03-31 10/31 -222.58 corrects 2");
        assertThat(due.lines().get(0).revision()).isEqualTo(2);
    }

    @Test
    void aCancelledMonthIsChargedAnew() {
        Due due = due(port(), new Charged(day("2026-03-31"), day("2026-03-01"), List.of(), List.of()), "2026-03");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-03-01..2026-03-31 31/31 690.00 corrects null");
    }

    @Test
    void theRestOfAMonthThatWasChargedInPartIsNew() {
        Due onRequest = (Due) Charging.due(port().from("2026-04-01").facts(), Charged.NOTHING,
                Horizon.through(day("2026-04-10"), YearMonth.of(2026, 4), 12));
        Due rest = due(port().from("2026-04-01"), new Charged(onRequest.through(), null, List.of(), List.of()), "2026-04");

        assertThat(onRequest.lines()).extracting(DifferencesTest::shown)
                .containsExactly("2026-04-01..2026-04-10 10/30 230.00 corrects null");
        assertThat(rest.lines()).extracting(DifferencesTest::shown).containsExactly("2026-04-11..2026-04-30 20/30 460.00 corrects null");
    }

    @Test
    void linesThatWereReadWithoutARevisionAddNothing() {
        ChargedLine partly = new ChargedLine(day("2026-04-01"), day("2026-04-10"), Money.of("230.00", "BRL"), 0, 1);
        ChargedLine setup = new ChargedLine(day("2026-03-10"), day("2026-03-10"), Money.of("300.00", "BRL"), 0, 1);

        Due quarter = due(port().from("2026-04-01").every(3, Timing.ARREARS),
                new Charged(day("2026-04-10"), null, List.of(partly), List.of()), "2026-04");
        Due once = due(port().once().price("300.00", "2020-01-01").from("2026-03-10"),
                new Charged(day("2026-03-10"), null, List.of(setup), List.of()), "2026-04");

        assertThat(List.of(quarter, once)).containsOnly(Due.NOTHING);
    }

    @Test
    void daysSettledAtZeroAreMeasuredAgainstZero() {
        Charged settled = new Charged(day("2026-03-31"), day("2026-03-01"), List.of(),
                List.of(new SettledDays(day("2026-03-01"), day("2026-03-31"))));

        assertThat(due(port().price("0", "2020-01-01"), settled, "2026-03").lines()).isEmpty();
        assertThat(due(port(), settled, "2026-03").lines()).extracting(DifferencesTest::shown)
                .containsExactly("2026-03-01..2026-03-31 31/31 690.00 corrects null");
    }

    @Test
    void aVoidSubscriptionIsCreditedWhateverWasCharged() {
        Due due = due(port().voided().from("2026-03-01"), through("2026-04-30", "2026-03-01", "690.00", "690.00"), "2026-04");

        assertThat(due.lines()).extracting(line -> line.amount().plain()).containsExactly("-690.00", "-690.00");
    }

    @Test
    void whatWasChargedFurtherIsNotTakenBack() {
        Due due = due(port(), through("2026-06-30", "2026-03-01", "690.00", "690.00", "690.00", "690.00"), "2026-03");

        assertThat(due.lines()).isEmpty();
        assertThat(due.through()).isEqualTo("2026-06-30");
    }

    @Test
    void whatWasGivenBackBeforeItIsDueIsLookedAtAgain() {
        Charged cancelled = new Charged(day("2026-06-30"), day("2026-04-01"), List.of(), List.of());

        Due due = due(port(), cancelled, "2026-03");

        assertThat(due.lines()).isEmpty();
        assertThat(due.revisedFrom(cancelled)).isEqualTo("2026-04-01");
        assertThat(due.chargedThrough(cancelled)).isEqualTo("2026-06-30");
    }

    @Test
    void anInstallationThatMovesIsTakenBackAndChargedOnItsDay() {
        Charged charged = new Charged(day("2026-03-10"), day("2026-03-10"),
                List.of(new ChargedLine(day("2026-03-10"), day("2026-03-10"), Money.of("300.00", "BRL"), 0, 1)), List.of());

        Due due = due(port().once().from("2026-04-02").price("300.00", "2020-01-01").price("350.00", "2026-04-01"), charged, "2026-04");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-03-10..2026-03-10 0/1 -300.00 corrects 1",
                "2026-04-02..2026-04-02 null/null 350.00 corrects null");
    }

    @Test
    void anInstallationThatAnImportSaysWasBilledElsewhereIsNotCredited() {
        Charged charged = new Charged(day("2026-03-31"), day("2026-03-10"),
                List.of(new ChargedLine(day("2026-03-10"), day("2026-03-10"), Money.of("300.00", "BRL"), 0, 1)), List.of());

        Due due = due(port().once().price("300.00", "2020-01-01").from("2026-03-10").settledThrough("2026-03-31"), charged, "2026-04");

        assertThat(due.lines()).isEmpty();
    }

    @Test
    void aChargeThatNowBeginsAfterTheServiceEndedIsCreditedAndNeedsNoPrice() {
        TestFacts port = port().price("690.00", "2020-01-01", "2026-04-01").from("2026-04-01").until("2026-04-01").charged("2026-04-02", null);
        Charged charged = new Charged(day("2026-04-01"), day("2026-04-01"),
                List.of(new ChargedLine(day("2026-04-01"), day("2026-04-01"), Money.of("23.00", "BRL"), 0, 1)), List.of());

        Due due = due(port, charged, "2026-05");

        assertThat(due.lines()).extracting(DifferencesTest::shown).containsExactly("2026-04-01..2026-04-01 0/30 -23.00 corrects 1");
    }

    @Test
    void aCreditForDaysBeforeTheCatchUpLimitParks() {
        Charge charge = Charging.due(port().until("2026-01-20").facts(), through("2026-04-30", "2026-01-21", "690.00", "690.00", "690.00",
                "690.00"), new Horizon(YearMonth.of(2026, 4), 2));

        assertThat(charge).isEqualTo(new Parked(Reason.CATCH_UP_LIMIT, "PORT-10G", day("2026-01-21"), day("2026-02-01")));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String shown(ChargeLine line) {
        return line.from() + ".." + line.until() + " " + line.days() + "/" + line.base() + " " + line.amount().plain() + " corrects "
                + line.correctsInvoice();
    }
}
