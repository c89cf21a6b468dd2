package br.ix.invoice.invoicing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for; null leaves a field open. {@code exchange} is a code, {@code billingAccount} and {@code run} are
 * public ids, {@code number} is the shown text. Documents of a preview are found by their run only. {@code withLines} reads the lines too.
 */
public record InvoiceFilter(@Nullable String exchange, @Nullable Long asn, @Nullable String billingAccount, @Nullable YearMonth period,
                            @Nullable InvoiceState state, @Nullable PaymentState paymentState, @Nullable String number,
                            @Nullable LocalDate dueBefore, @Nullable String run, boolean withLines) {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null, null, null, null, null, null, false);

    /** The documents of one run, also of a preview. */
    public static InvoiceFilter ofRun(String run) {
        return new InvoiceFilter(null, null, null, null, null, null, null, null, run, false);
    }
}
