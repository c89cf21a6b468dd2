package br.ix.invoice.dunning.late;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.HolidayFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of late charges: section 7 of payments.md, D-51 to D-60, and what follows from the rule. */
class LateChargingTest {

    private static final BusinessDays BRAZIL = new HolidayFiles(Path.of("no-such-home")).of("br-banks", null);
    private static final BusinessDays EVERY_DAY = new HolidayFiles(Path.of("no-such-home")).of(null, null);

    /** Policies by a short word. */
    private static LatePolicy policy(String word) {
        return switch (word) {
            case "brazil" -> policy("2 0 1", LatePolicy.Per.MONTH, null);
            case "brazil-day" -> policy("2 0 0.033", LatePolicy.Per.DAY, null);
            case "nix" -> policy("0 0 0.1", LatePolicy.Per.DAY, "100");
            case "europe" -> policy("0 40 10.15", LatePolicy.Per.YEAR, null);
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Fine in percent, fixed fine, rate of interest. */
    private static LatePolicy policy(String figures, LatePolicy.Per per, @Nullable String ceiling) {
        List<BigDecimal> of = Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
        return new LatePolicy(of.get(0), of.get(1), of.get(2), per, ceiling == null ? null : new BigDecimal(ceiling), 0, null, false, false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "D-51,           brazil,     690.00,   BRL, 30,   13.80,   6.90,    710.70",
        "D-53,           brazil,     100.00,   BRL, 5,    2.00,    0.17,    102.17",
        "D-55,           brazil,     690.00,   BRL, 60,   13.80,   13.80,   717.60",
        "D-59 45 days,   nix,        10000.00, CZK, 45,   0.00,    450.00,  10450.00",
        "D-59 1200 days, nix,        10000.00, CZK, 1200, 0.00,    10000.00, 20000.00",
        "7 one day,      brazil,     1234.56,  BRL, 1,    24.69,   0.41,    1259.66",
        "7 31 days,      brazil,     1234.56,  BRL, 31,   24.69,   12.76,   1272.01",
        "7 45 days,      brazil,     77280.00, BRL, 45,   1545.60, 1159.20, 79984.80",
        "7 a cent,       brazil,     0.01,     BRL, 400,  0.00,    0.00,    0.01",
        "7 a month's,    brazil,     1000.00,  BRL, 5,    20.00,   1.67,    1021.67",
        "7 a day's,      brazil-day, 1000.00,  BRL, 5,    20.00,   1.65,    1021.65",
        "a year's,       europe,     1000.00,  EUR, 30,   40.00,   8.34,    1048.34",
        "no decimals,    brazil,     69000,    JPY, 10,   1380,    230,     70610"})
    void finedOnceAndSimpleInterestByDay(String id, String policy, String amount, String currency, long days, String fine, String interest, String total) {
        LateDebt debt = debt(Money.of(amount, currency), "2026-05-11");

        LateCharge charge = LateCharging.of(debt, policy(policy), EVERY_DAY, debt.dueOn().plusDays(days));

        assertThat(charge).extracting(LateCharge::days, one -> one.fine().plain(), one -> one.interest().plain(),
                one -> one.late().plus(one.total()).plain()).containsExactly(days, fine, interest, total);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "D-57 the rest is late,        2026-05-11 300.00,                   2026-05-31, 390.00, 20, 7.80,  2.60, 400.40",
        "a part is late too,           2026-05-21 300.00,                   2026-05-31, 690.00, 20, 13.80, 3.60, 707.40",
        "paid late: it stops,          2026-05-21 690.00,                   2026-12-31, 690.00, 10, 13.80, 2.30, 706.10",
        "paid in two parts: it stops,  2026-05-21 300.00 2026-05-31 390.00, 2026-12-31, 690.00, 20, 13.80, 3.60, 707.40",
        "paid in time: nothing,        2026-05-11 690.00,                   2026-12-31, 0.00,   0,  0.00,  0.00, 0.00",
        "not late yet: nothing,        2026-06-30 1.00,                     2026-05-11, 0.00,   0,  0.00,  0.00, 0.00",
        "what is later is not known,   2026-06-30 690.00,                   2026-05-31, 690.00, 20, 13.80, 4.60, 708.40"})
    void whatIsPaidInTimeIsNotLate(String id, String settled, LocalDate on, String late, long days, String fine, String interest, String sum) {
        LateDebt debt = debt(Money.of("690.00", "BRL"), "2026-05-11", settled.split(" "));

        LateCharge charge = LateCharging.of(debt, policy("brazil"), BRAZIL, on);

        assertThat(charge).extracting(one -> one.late().plain(), LateCharge::days, one -> one.fine().plain(), one -> one.interest().plain(),
                one -> one.late().plus(one.total()).plain()).containsExactly(late, days, fine, interest, sum);
    }

    /** Law 7.089/1983; the days count from the due day once it is later than that. */
    @ParameterizedTest(name = "due {0}, paid {1}")
    @CsvSource({
        "2026-02-14, 2026-02-18, 0,  0.00", "2026-02-14, 2026-02-19, 5,  1.67",
        "2026-11-20, 2026-11-23, 0,  0.00", "2026-11-20, 2026-11-24, 4,  1.33",
        "2026-12-15, 2026-12-15, 0,  0.00", "2026-12-15, 2026-12-16, 1,  0.33"})
    void nothingIsAskedForWhatIsDueOnAClosedDayAndPaidOnTheNextOpenOne(String due, LocalDate paid, long days, String interest) {
        LateDebt debt = debt(Money.of("1000.00", "BRL"), due, paid.toString(), "1000.00");

        LateCharge charge = LateCharging.of(debt, policy("brazil"), BRAZIL, paid);

        assertThat(charge).extracting(LateCharge::days, one -> one.interest().plain()).containsExactly(days, interest);
    }

    private static LateDebt debt(Money payable, String due, String... dayAndAmount) {
        List<LateDebt.Settled> settled = new ArrayList<>();
        for (int i = 0; i + 1 < dayAndAmount.length; i += 2) {
            settled.add(new LateDebt.Settled(LocalDate.parse(dayAndAmount[i]), Money.of(dayAndAmount[i + 1], payable.currency().getCurrencyCode())));
        }
        return new LateDebt(payable, LocalDate.parse(due), settled);
    }
}
