package br.ix.invoice.psp;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money by PIX of which a bank told: {@code WAITING} to be asked for, {@code BOOKED} as a payment (id), {@code REJECTED} with {@code reasons};
 * {@code returned}: how much of it went back. {@code id} is what it is called in all of Brazil (endToEndId).
 */
public record PixNotificationView(String id, String psp, String state, @Nullable String reasons, @Nullable String txid, @Nullable String amount,
                                  String returned, @Nullable String payment, boolean waiting, Instant toldAt, Instant changedAt, @JsonIgnore long key) {

    /** Whether a person may have the bank asked again now. */
    public boolean mayBeRetried() {
        return state.equals("REJECTED") || waiting && reasons != null;
    }
}
