package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.MovementState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A movement and what became of it; {@code live}: it counts, and the same one that comes again is a duplicate. */
record Applied(Told told, MovementState state, boolean live, @Nullable Match match, @Nullable String payment, BigDecimal forInvoice,
               @Nullable Long duplicateOf) {

    static Applied of(Told told, MovementState state) {
        return new Applied(told, state, true, null, null, BigDecimal.ZERO, null);
    }

    static Applied duplicate(Told told, long of) {
        return new Applied(told, MovementState.DUPLICATE, false, null, null, BigDecimal.ZERO, of);
    }
}
