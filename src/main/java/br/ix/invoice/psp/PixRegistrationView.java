package br.ix.invoice.psp;

import br.ix.invoice.invoicing.PixState;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the charge by PIX of an invoice (id) stands at its bank; {@code amount} and {@code dueOn} as the bank has them; {@code waiting}: the bank is still to be
 * told what changed; {@code reasons}: why it refused, or could not be told when it was last tried.
 */
public record PixRegistrationView(String invoice, String number, String issuer, String psp, String txid, PixState state, @Nullable String reasons,
                                  @Nullable String location, @Nullable String amount, @Nullable LocalDate dueOn, boolean waiting, int attempts,
                                  Instant changedAt, @JsonIgnore long version, @JsonIgnore long key) {

    /** Whether a person may have it tried again now. */
    public boolean mayBeRetried() {
        return state == PixState.REJECTED || waiting && reasons != null;
    }
}
