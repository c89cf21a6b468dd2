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

    /** The document with a number as it is shown; one that is not of that form is refused (400) when it is looked for. */
    public static InvoiceFilter ofNumber(String shown, boolean withLines) {
        return new InvoiceFilter(null, null, null, null, null, null, shown, null, null, withLines);
    }

    /** The documents of one run, also of a preview. */
    public static InvoiceFilter ofRun(String run) {
        return new InvoiceFilter(null, null, null, null, null, null, null, null, run, false);
    }
}
