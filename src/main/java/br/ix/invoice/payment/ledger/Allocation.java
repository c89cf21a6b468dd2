package br.ix.invoice.payment.ledger;

import br.ix.invoice.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * So much of an account's invoice is settled by a payment, by a credit note, or, where both are null, by writing it off; negative: no longer.
 * All but the amount are keys. Public for what books.
 */
public record Allocation(long account, long invoice, @Nullable Long payment, @Nullable Long creditNote, Money amount) {

    public static Allocation ofPayment(long account, long invoice, long payment, Money amount) {
        return new Allocation(account, invoice, payment, null, amount);
    }

    public static Allocation ofCredit(long account, long invoice, long creditNote, Money amount) {
        return new Allocation(account, invoice, null, creditNote, amount);
    }

    public static Allocation ofWriteOff(long account, long invoice, Money amount) {
        return new Allocation(account, invoice, null, null, amount);
    }

    public boolean isWriteOff() {
        return payment == null && creditNote == null;
    }

    /** What takes it back. */
    public Allocation reversed() {
        return new Allocation(account, invoice, payment, creditNote, amount.negated());
    }
}
