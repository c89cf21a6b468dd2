package br.ix.invoice.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * A reminder as the API shows it; amounts are plain decimals in its {@code currency}. {@code step}: days since the due day that it is for; {@code open}
 * and {@code charges} as of {@code madeOn}. {@code subject} and {@code text} in the language that was asked for.
 */
public record ReminderView(String id, String billingAccount, int step, LocalDate madeOn, String currency, String open, String charges, String payable,
                           List<Late> invoices, String subject, String text, @JsonIgnore long key) {

    /** An invoice (id; {@code number} for people) that was late, and for how many days. */
    @Schema(name = "LateInvoice")
    public record Late(String invoice, String number, LocalDate dueOn, int daysLate, String open, String charges) {
    }
}
