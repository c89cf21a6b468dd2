package br.ix.invoice.remittance.register;

import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.remittance.cnab.TitleInstruction.Late;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a bank asks for when a boleto is paid late: the policy of its issuer as it is when the file is made. */
@Component
class LateTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LateCharges charges;

    LateTerms(LateCharges charges) {
        this.charges = charges;
    }

    @Nullable LateChargePolicy policyOf(String issuer) {
        return charges.policies().stream().filter(policy -> issuer.equals(policy.issuer())).findFirst().orElse(null);
    }

    /** Interest as an amount a day, rounded once; one that rounds to nothing is none, and so is a percentage of the fine with more than two decimals. */
    static Late of(@Nullable LateChargePolicy policy, BigDecimal value) {
        if (policy == null) {
            return Late.NONE;
        }
        BigDecimal aDay = policy.interestPercent() == null ? BigDecimal.ZERO : value.multiply(new BigDecimal(policy.interestPercent()))
                .divide(HUNDRED.multiply(daysOf(policy.interestPer())), 2, RoundingMode.HALF_UP);
        return new Late(aDay.signum() == 0 ? null : aDay, cents(policy.fineAmount()), cents(policy.finePercent()));
    }

    private static BigDecimal daysOf(@Nullable String per) {
        return BigDecimal.valueOf("DAY".equals(per) ? 1 : "YEAR".equals(per) ? 365 : 30);
    }

    private static @Nullable BigDecimal cents(@Nullable String decimal) {
        BigDecimal value = decimal == null ? BigDecimal.ZERO : new BigDecimal(decimal).stripTrailingZeros();
        return value.signum() == 0 || value.scale() > 2 ? null : value.setScale(2);
    }
}
