package br.ix.invoice.payment.ledger;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a billing account (key) that is no document: above zero where more is owed afterwards. It names a payment or an invoice (keys).
 * Public for what books.
 */
public record Entry(long account, LocalDate on, EntryKind kind, Money amount, @Nullable Long payment, @Nullable Long invoice, Why why) {

    /** Why, where somebody said it, and who did it. */
    public record Why(@Nullable String reason, String by) {
    }

    /** Money that came in. {@code payment}: its key. */
    public static Entry ofPayment(long account, LocalDate on, long payment, Money amount) {
        return new Entry(account, on, EntryKind.PAYMENT, amount.negated(), payment, null, new Why(null, ""));
    }

    /** The same, by somebody. */
    public Entry by(String who) {
        return new Entry(account, on, kind, amount, payment, invoice, new Why(why.reason(), who));
    }
}
