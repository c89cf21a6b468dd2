package br.ix.invoice.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a billing account (id) in the order of their days, as the API shows them. Amounts are above zero where more is owed; the
 * balances are those before the first and after the last entry that is shown. {@code lateCharges}: what open invoices come to today for being late,
 * beside the balance; absent where that is nothing, or the statement is one of another day.
 */
public record StatementView(String billingAccount, String currency, String openingBalance, List<Entry> entries, String closingBalance,
                            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lateCharges) {

    /** {@code document}: id of the invoice, credit note or payment; {@code text}: how people call it. */
    @Schema(name = "StatementEntry")
    public record Entry(LocalDate on, @Schema(type = "string", format = "date-time") String bookedAt, String kind, String document,
                        String amount, String balance, @JsonIgnore @Nullable String text) {
    }
}
