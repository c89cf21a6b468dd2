package br.ix.invoice.tax;

import br.ix.invoice.bulk.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tax (its {@code code}: ISS, VAT) of a kind and rate for a scope, from a day on; {@code validUntil} is the last day, null: open.
 * {@code exemptionReason} is there for {@link Kind#EXEMPT} only, {@code minimumAmount} (in the currency of the document) for
 * {@link Kind#WITHHELD} only: less than that is not withheld.
 */
public record TaxRule(long id, long version, String publicId, String code, String name, Kind kind, BigDecimal ratePercent,
                      TaxScope scope, LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String exemptionReason,
                      @Nullable BigDecimal minimumAmount) implements Stored {

    @Override
    public String path() {
        return "tax-rules/" + publicId;
    }

    /** How a tax stands to the price. {@code docs/reference/taxes.md} has each with an example. */
    public enum Kind {

        /** Added to the price. */
        EXCLUSIVE,

        /** Contained in the price: taken out of it to show the net amount. */
        INCLUSIVE,

        /** "Por dentro": the price is raised until the rate of what is then charged is the tax. */
        GROSS_UP,

        /** The payer keeps it back and pays it to the state: less is to be paid, the total stays. */
        WITHHELD,

        /** Not charged, for a reason that the document says. */
        EXEMPT
    }

    /** Whether the rule counts for what is taxed on a day. */
    public boolean coversDay(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether both would count for the same supply on a day, with nothing to choose between them. */
    public boolean isAmbiguousWith(TaxRule other) {
        return id != other.id && code.equals(other.code) && scope.isSameAs(other.scope) && !endsBefore(other.validFrom)
                && !other.endsBefore(validFrom);
    }

    private boolean endsBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
