package br.ix.invoice.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it; amounts are plain decimals in its {@code currency}. {@code number} is null for a draft;
 * {@code credits} is the invoice that a credit note takes back; {@code lines} is null (and left out) where they were not asked for.
 * {@code total} is {@code subtotal} and {@code taxTotal}, {@code payable} what of it is to be paid: less what the payer withholds.
 */
public record InvoiceView(String id, @Nullable String number, String kind, InvoiceState state, @Nullable PaymentState paymentState,
                          @Nullable String credits, String billingAccount, @Nullable String billTo, String exchange, String issuer,
                          @Nullable String period, @Nullable LocalDate issuedOn, @Nullable LocalDate dueOn, String currency,
                          String subtotal, String taxTotal, String total, String withheldTotal, String payable,
                          List<TaxView> taxes, @Nullable String open, @Nullable String purchaseOrder,
                          @Nullable String run, @Nullable Boleto boleto, @Nullable Pix pix,
                          @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LineView> lines, @JsonIgnore long version) {

    /** What a bank's payment slip needs. */
    public record Boleto(String ourNumber, String barcode, String typedLine) {
    }

    /** The text of a PIX code. */
    public record Pix(String payload) {
    }
}
