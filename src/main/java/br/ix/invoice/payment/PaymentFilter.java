package br.ix.invoice.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are asked for; null leaves a field open. {@code exchange} is a code, {@code billingAccount} a public id; {@code from} and
 * {@code until} are days of receipt, both included; {@code reference} is the whole text. {@code unallocated}: only such of which something is
 * not used (true), or nothing (false). {@code reversed} likewise. {@code invoice}: the public id of a document that they are used for now.
 */
public record PaymentFilter(@Nullable String exchange, @Nullable String billingAccount, @Nullable LocalDate from, @Nullable LocalDate until,
                            @Nullable String reference, @Nullable Finding finding, @Nullable Boolean unallocated, @Nullable Boolean reversed,
                            @Nullable String invoice) {

    public static final PaymentFilter ALL = new PaymentFilter(null, null, null, null, null, null, null, null, null);

    /** What is used for a document (public id). */
    public static PaymentFilter usedFor(String invoice) {
        return new PaymentFilter(null, null, null, null, null, null, null, null, invoice);
    }
}
