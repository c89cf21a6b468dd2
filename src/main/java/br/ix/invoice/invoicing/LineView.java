package br.ix.invoice.invoicing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document as the API shows it; amounts are plain decimals in the currency of the document. {@code discountPercent} is
 * what the discounts of line, subscription and profile come to together; {@code waiver}: what is waived of the rest, null where nothing is. {@code days} of {@code base} days were charged; null for what
 * is charged once. {@code corrects}: number of the document that a difference corrects; {@code lateFor}: number of
 * the invoice that was paid late, null of any other line.
 */
public record LineView(int position, String description, @Nullable String service, @Nullable String subscription, @Nullable Long asn,
                       @Nullable LocalDate from, @Nullable LocalDate until, String quantity, String unitPrice, String discountPercent,
                       @Nullable Waiver waiver, @Nullable Integer days, @Nullable Integer base, String amount, @Nullable String corrects,
                       @Nullable String lateFor, @Nullable String explanation, List<Tax> taxes) {

    /** How much is waived, in percent, and why; of a difference, what is waived of any of its days. */
    @Schema(name = "LineWaiver")
    public record Waiver(String percent, String reason) {
    }

    /** A tax by whose rule the line is taxed; what it comes to is worked out on the sum of all lines of the rate. */
    @Schema(name = "LineTax")
    public record Tax(String code, String ratePercent) {
    }
}
