package br.ix.invoice.psp.register;

import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.psp.bank.PspCharges.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a bank asks for when a charge is paid late: the policy of its issuer as it is when the bank is told, by the rules of the bank's list. */
@Component
class PixLateTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FIXED = 1;
    private static final int PERCENT = 2;

    private final LateCharges charges;

    PixLateTerms(LateCharges charges) {
        this.charges = charges;
    }

    record Terms(@Nullable Modifier fine, @Nullable Modifier interest) {
    }

    Terms of(String issuer, BigDecimal open) {
        LateChargePolicy policy = charges.policies().stream().filter(one -> issuer.equals(one.issuer())).findFirst().orElse(null);
        return policy == null ? new Terms(null, null) : new Terms(fine(policy), interest(policy, open));
    }

    static @Nullable Modifier fine(LateChargePolicy policy) {
        BigDecimal amount = cents(policy.fineAmount());
        BigDecimal percent = cents(policy.finePercent());
        return amount != null ? new Modifier(FIXED, amount) : percent != null ? new Modifier(PERCENT, percent) : null;
    }

    /** The percentage where the bank's two decimals have room for it, else the amount a day, rounded once. */
    static @Nullable Modifier interest(LateChargePolicy policy, BigDecimal open) {
        if (policy.interestPercent() == null) {
            return null;
        }
        BigDecimal percent = new BigDecimal(policy.interestPercent());
        String per = policy.interestPer() == null ? "MONTH" : policy.interestPer();
        if (cents(policy.interestPercent()) != null) {
            return new Modifier("DAY".equals(per) ? 2 : "YEAR".equals(per) ? 4 : 3, percent.setScale(2));
        }
        BigDecimal days = BigDecimal.valueOf("DAY".equals(per) ? 1 : "YEAR".equals(per) ? 365 : 30);
        BigDecimal aDay = open.multiply(percent).divide(HUNDRED.multiply(days), 2, RoundingMode.HALF_UP);
        return aDay.signum() == 0 ? null : new Modifier(1, aDay);
    }

    private static @Nullable BigDecimal cents(@Nullable String decimal) {
        BigDecimal value = decimal == null ? BigDecimal.ZERO : new BigDecimal(decimal).stripTrailingZeros();
        return value.signum() == 0 || value.scale() > 2 ? null : value.setScale(2);
    }
}
