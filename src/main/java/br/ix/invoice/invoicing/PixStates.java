package br.ix.invoice.invoicing;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How charges by PIX stand at their banks: asked by invoicing, answered by who registers them. */
public interface PixStates {

    /** Those of these invoices (keys) that have a registration, by one query. */
    Map<Long, Standing> of(Collection<Long> invoices);

    /** {@code location}: where a payer finds the charge, without {@code https://}; null while the bank has none. */
    record Standing(PixState state, @Nullable String reasons, @Nullable String location) {

        /** Of one that is not told of yet. */
        public static final Standing UNKNOWN = new Standing(PixState.REQUESTED, null, null);

        /** Where a code leads to, unless a code of our own stands in for it. */
        public @Nullable String shown() {
            return state == PixState.REQUESTED || state == PixState.REJECTED ? null : location;
        }
    }
}
