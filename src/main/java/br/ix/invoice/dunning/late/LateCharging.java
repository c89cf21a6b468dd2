package br.ix.invoice.dunning.late;

import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What being late costs; pure, without database. What is due on a day that is no business day may be paid on the next one, and nothing is asked
 * for; later than that, days count from the due day. The fine is on what is open then, the interest on what is open on each day.
 */
final class LateCharging {

    private static final int PLACES = 20;

    private LateCharging() {
    }

    /** So much was open after the last free day, and is looked at on a day. */
    private record Lateness(Money late, LocalDate payBy, LocalDate on) {

        boolean covers(LateDebt.Settled one) {
            return one.on().isAfter(payBy) && !one.on().isAfter(on);
        }
    }

    /** As of the end of a day. */
    static LateCharge of(LateDebt debt, LatePolicy policy, BusinessDays business, LocalDate on) {
        LocalDate payBy = business.sameOrNext(debt.dueOn()).plusDays(policy.graceDays());
        Money late = debt.openOn(payBy);
        Money nothing = Money.zero(late.currency());
        if (!on.isAfter(payBy) || late.isZero() || late.isNegative()) {
            return new LateCharge(payBy, nothing, 0, nothing, nothing);
        }
        return new LateCharge(payBy, late, lastDay(debt, on), fine(late, policy), interest(debt, new Lateness(late, payBy, on), policy));
    }

    private static long lastDay(LateDebt debt, LocalDate on) {
        LocalDate last = debt.openOn(on).isZero()
                ? debt.settled().stream().map(LateDebt.Settled::on).filter(day -> !day.isAfter(on)).max(LocalDate::compareTo).orElse(on) : on;
        return ChronoUnit.DAYS.between(debt.dueOn(), last);
    }

    private static Money fine(Money late, LatePolicy policy) {
        Money part = Money.rounded(percent(late.amount(), policy.finePercent()), late.currency(), RoundingMode.HALF_UP);
        return part.plus(Money.rounded(policy.fineAmount(), late.currency(), RoundingMode.HALF_UP));
    }

    /** Amounts times the days that each was late, at the rate of a day: one sum, rounded once. */
    private static Money interest(LateDebt debt, Lateness lateness, LatePolicy policy) {
        BigDecimal late = lateness.late().amount();
        BigDecimal rest = late;
        BigDecimal amountDays = BigDecimal.ZERO;
        for (LateDebt.Settled one : debt.settled().stream().filter(lateness::covers).toList()) {
            amountDays = amountDays.add(one.amount().amount().multiply(days(debt.dueOn(), one.on())));
            rest = rest.subtract(one.amount().amount());
        }
        amountDays = amountDays.add(rest.multiply(days(debt.dueOn(), lateness.on())));
        BigDecimal interest = percent(amountDays, policy.interestPercent()).divide(policy.interestPer().days(), PLACES, RoundingMode.HALF_UP);
        BigDecimal most = policy.ceilingPercent() == null ? interest : percent(late, policy.ceilingPercent());
        return Money.rounded(interest.min(most), lateness.late().currency(), RoundingMode.HALF_UP);
    }

    private static BigDecimal days(LocalDate from, LocalDate until) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2);
    }
}
