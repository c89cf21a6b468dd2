package br.ix.invoice.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a file of a bank as the API shows it; amounts are plain decimals in its {@code currency}. {@code forInvoice} is what of
 * {@code paid} settled its invoice, {@code extra} the rest: interest, fine, or too much. {@code task}: a person has to look at it.
 */
@Schema(name = "BankMovement")
public record BankMovementView(String id, String file, long line, String kind, String occurrence, String reasons, Named references, Payer payer,
                               String currency, Amounts amounts, @Nullable LocalDate dueOn, @Nullable LocalDate occurredOn,
                               @Nullable LocalDate creditedOn, MovementState state, boolean task, @Nullable String matchedBy,
                               @Nullable String invoice, @Nullable String suggestedInvoice, @Nullable String payment,
                               @Nullable String duplicateOf, @Nullable String decidedBy,
                               @Nullable @Schema(type = "string", format = "date-time") String decidedAt, @Nullable String decision,
                               @JsonIgnore long key, @JsonIgnore long version) {

    /** What the bank calls it by. */
    @Schema(name = "BankMovementReferences")
    public record Named(String ourNumber, String ourReference, String documentNumber, String transactionId, String remittance) {
    }

    /** Who paid, as the bank says. */
    @Schema(name = "BankMovementPayer")
    public record Payer(String taxId, String name) {
    }

    /** The bank's amounts and ours. */
    @Schema(name = "BankMovementAmounts")
    public record Amounts(String nominal, String paid, String interest, String discount, String abatement, String credited, String fee,
                          String forInvoice, String extra) {
    }
}
