package br.ix.invoice.catalog.register;

import br.ix.invoice.bulk.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price as it is stored; service and exchange by key and code, a null exchange means everywhere. Public for the module's face
 * and its web package.
 */
public record PriceRow(long id, long version, String publicId, long service, String serviceCode, @Nullable Long exchange,
                       @Nullable String exchangeCode, BigDecimal unitPrice, String currency, LocalDate validFrom,
                       @Nullable LocalDate validUntil) implements Stored {

    @Override
    public String path() {
        return "prices/" + publicId;
    }

    /** The first day on which another price counts when this one becomes the other: null where none does. */
    @Nullable LocalDate firstDifference(PriceRow other) {
        LocalDate first = validFrom.isBefore(other.validFrom) ? validFrom : other.validFrom;
        if (!validFrom.equals(other.validFrom) || unitPrice.compareTo(other.unitPrice) != 0 || !currency.equals(other.currency)
                || !isInScopeOf(other)) {
            return first;
        }
        LocalDate until = validUntil == null ? LocalDate.MAX : validUntil;
        LocalDate otherUntil = other.validUntil == null ? LocalDate.MAX : other.validUntil;
        return until.equals(otherUntil) ? null : (until.isBefore(otherUntil) ? until : otherUntil).plusDays(1);
    }

    /** Whether both are of the same service and exchange. */
    boolean isInScopeOf(PriceRow other) {
        return service == other.service && Objects.equals(exchange, other.exchange);
    }
}
