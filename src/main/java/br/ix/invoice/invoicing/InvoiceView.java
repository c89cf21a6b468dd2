package br.ix.invoice.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it; amounts are plain decimals in its {@code currency}. {@code number} is null for a draft;
 * {@code credits} is the invoice that a credit note takes back; {@code takenBack} is null for what stands; {@code lines} is null (and
 * left out) where they were not asked for. {@code total} is {@code subtotal} and {@code taxTotal}, {@code payable} what of it is to be
 * paid: less what the payer withholds. {@code boleto} and {@code pix} are those of an issued invoice in BRL, of more than nothing, whose issuer had
 * an agreement or a key when it was made; they never change, but for what a bank says of a boleto.
 */
public record InvoiceView(String id, @Nullable String number, String kind, InvoiceState state, @Nullable PaymentState paymentState,
                          @Nullable String credits, String billingAccount, @Nullable String billTo, String exchange, String issuer,
                          @Nullable String period, @Nullable LocalDate issuedOn, @Nullable LocalDate dueOn, String currency,
                          String subtotal, String taxTotal, String total, String withheldTotal, String payable,
                          List<TaxView> taxes, @Nullable String open, @Nullable String purchaseOrder,
                          @Nullable String run, @Nullable Boleto boleto, @Nullable Pix pix,
                          @Nullable TakenBack takenBack,
                          @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LineView> lines, @JsonIgnore long version) {

    /** The same without its number and what it would be paid by: a document that is only looked at has none. */
    public InvoiceView unnumbered() {
        return new InvoiceView(id, null, kind, state, paymentState, credits, billingAccount, billTo, exchange, issuer, period, issuedOn,
                dueOn, currency, subtotal, taxTotal, total, withheldTotal, payable, taxes, open, purchaseOrder, run, null, null, takenBack, lines,
                version);
    }

    /**
     * Why a document was cancelled, or a credit note made, and what became of the days ({@code REBILL}, {@code FINAL}); {@code cancelledOn} is
     * null for a credit note that stands.
     */
    public record TakenBack(String reason, @Nullable String effect, @Nullable LocalDate cancelledOn) {
    }

    /**
     * What a bank's payment slip needs. Where the agreement demands that the bank knows it, {@code registration} says how it stands there, and there
     * is neither barcode nor typed line as long as the bank takes no money for it.
     */
    public record Boleto(String ourNumber, @Nullable String barcode, @Nullable String typedLine,
                         @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Registration registration) {

        /** Why a bank refused it stands in {@code reasons}. */
        @Schema(name = "BoletoRegistrationState")
        public record Registration(BoletoState state, @Nullable String reasons) {
        }

        public boolean canBePaid() {
            return barcode != null;
        }
    }

    /** The text of a PIX code. {@code registration}: how the charge stands, where its bank has to know of it. */
    public record Pix(String payload, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Registration registration) {

        /** Why a bank refused it, or cannot be told now, stands in {@code reasons}. */
        @Schema(name = "PixRegistration")
        public record Registration(PixState state, @Nullable String reasons) {
        }
    }
}
