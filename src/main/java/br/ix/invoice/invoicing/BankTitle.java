package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice as what a bank calls a title, to be paid by boleto or PIX: {@code sequence} is its number within the issuer's agreement, {@code payable} its nominal value,
 * {@code open} what of it is not settled (zero where it was cancelled); payer and issuing are the snapshots that it prints. {@code key} and
 * {@code issuer} are internal.
 */
public record BankTitle(long key, String invoice, String number, long issuer, long sequence, LocalDate issuedOn, @Nullable LocalDate dueOn,
                          Money payable, Money open, InvoicePrint.Payer payer, InvoicePrint.Issuing issuing) {
}
