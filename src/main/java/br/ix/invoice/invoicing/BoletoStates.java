package br.ix.invoice.invoicing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How boletos stand at their banks: asked by invoicing, answered by who registers them. */
public interface BoletoStates {

    /** Those of these invoices (keys) that have a registration, by one query. */
    Map<Long, Standing> of(Collection<Long> invoices);

    /** {@code dueOn} is the day that the bank was last told. */
    record Standing(BoletoState state, @Nullable String reasons, @Nullable LocalDate dueOn) {

        /** Of one that is not told of yet. */
        public static final Standing UNKNOWN = new Standing(BoletoState.REQUESTED, null, null);

        /** Whether a bank takes, or took, money for it. */
        public boolean payable() {
            return state == BoletoState.REGISTERED || state == BoletoState.SETTLED;
        }
    }
}
