package br.ix.invoice.document.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the document of an issued invoice prints, and nothing else: two equal values give the same bytes. It is public
 * because the mapping from the invoice stands in another package.
 *
 * @param creditNote whether the document takes back another one: then nothing is due and {@code dueOn} is null
 * @param cancelled  whether the document was cancelled after it was issued, which it then says
 * @param payable    the total less what the payer withholds
 * @param boleto     what a bank's slip says; null: there is none
 * @param noBoleto   why there is none yet; null: there is one, or none is to be
 * @param pix        the text of a PIX code; null: there is none
 * @param credits    number of the document that a credit note takes back
 */
public record PrintableInvoice(UUID id, Locale language, String number, boolean creditNote, boolean cancelled, Party issuer, Party payer,
                               LocalDate issuedOn, @Nullable LocalDate dueOn, @Nullable YearMonth period, @Nullable String exchange,
                               @Nullable String credits, @Nullable String purchaseOrder, Currency currency, List<Line> lines,
                               BigDecimal subtotal, List<Tax> taxes, BigDecimal taxTotal, BigDecimal total, BigDecimal payable,
                               @Nullable Slip boleto, @Nullable NoSlip noBoleto, @Nullable String pix) {

    public PrintableInvoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** A tax at one rate, {@code kind} as the API names it; {@code reason} why an exempt one is not charged. */
    public record Tax(String name, String kind, BigDecimal ratePercent, BigDecimal base, BigDecimal amount, @Nullable String reason) {

        boolean isWithheld() {
            return kind.equals("WITHHELD");
        }
    }

    /** One of the two sides of an invoice; tax id as it is written for people, address line by line. */
    public record Party(String legalName, @Nullable String taxId, List<String> address) {

        public Party {
            address = List.copyOf(address);
        }
    }

    /**
     * A boleto: {@code bank} with the check digit of its code, {@code place} agency and account, {@code barcode} 44 digits, {@code typedLine}
     * with dots and spaces.
     */
    public record Slip(String bank, String place, String wallet, String ourNumber, String barcode, String typedLine) {
    }

    /** Why there is no boleto, though there will be, or was to be, one: a key of the wording. */
    public record NoSlip(String key) {
    }

    /**
     * One line; {@code from} and {@code until} are both included days, {@code days} of {@code base} days were charged,
     * {@code corrects} is the number of the document that a difference corrects.
     */
    public record Line(String description, @Nullable Long asn, @Nullable String service, @Nullable LocalDate from, @Nullable LocalDate until,
                       @Nullable Integer days, @Nullable Integer base, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent,
                       BigDecimal amount, @Nullable String corrects) {
    }
}
