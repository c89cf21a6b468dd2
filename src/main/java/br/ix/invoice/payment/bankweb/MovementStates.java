package br.ix.invoice.payment.bankweb;

import br.ix.invoice.payment.MovementState;
import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The states by which movements can be filtered. */
final class MovementStates {

    private MovementStates() {
    }

    static @Nullable MovementState of(@Nullable String state) {
        return state == null ? null : Arrays.stream(MovementState.values()).filter(one -> one.name().equals(state)).findAny()
                .orElseThrow(() -> Refusal.invalid("state", state, "is not a state of a movement; there are "
                        + Arrays.stream(MovementState.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
