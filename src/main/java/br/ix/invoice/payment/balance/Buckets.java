package br.ix.invoice.payment.balance;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.AccountPayer;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.AgingRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts of one account by days since they were due. */
final class Buckets {

    private static final int DAYS = 30;
    private static final int OVER_90 = 4;

    private final Money[] amounts = new Money[OVER_90 + 1];

    Buckets(Money zero) {
        Arrays.fill(amounts, zero);
    }

    /** What is due on the day itself, or never, is current. */
    void add(@Nullable LocalDate dueOn, LocalDate day, Money amount) {
        long late = dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
        int bucket = (int) Math.min(OVER_90, (late + DAYS - 1) / DAYS);
        amounts[bucket] = amounts[bucket].plus(amount);
    }

    boolean isEmpty() {
        return Arrays.stream(amounts).allMatch(Money::isZero);
    }

    AgingRow row(AccountKey account, @Nullable AccountPayer payer) {
        Money total = Arrays.stream(amounts).reduce(Money.zero(account.currency()), Money::plus);
        return new AgingRow(account.publicId(), payer == null ? null : payer.organisation(), payer == null ? null : payer.legalName(),
                account.currency().getCurrencyCode(), amounts[0].plain(), amounts[1].plain(),
                amounts[2].plain(), amounts[3].plain(), amounts[OVER_90].plain(), total.plain());
    }
}
