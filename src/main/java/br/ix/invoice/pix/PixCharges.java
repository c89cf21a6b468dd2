package br.ix.invoice.pix;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Charges with a due date that a bank registers ({@code /cobv} of the central bank's API Pix). Each call may be repeated: the txid is the key, and what
 * stands as it is asked for is left alone. Never called in the transaction that issues; a bank that fails is a {@link PspFailed}.
 */
public interface PixCharges {

    /** Makes a charge, or changes one that stands otherwise. */
    Registered put(Charge charge);

    /** Takes a charge back; one that the bank does not know, or that is paid or taken back, is left alone. */
    void cancel(String txid);

    /** {@code txid} of 26 to 35 letters and digits, {@code payableDays} how many days after the due day it can be paid. */
    record Charge(String txid, String key, LocalDate dueOn, int payableDays, BigDecimal amount, Payer payer, String text) {
    }

    /** A tax id of 11 digits is a CPF, any other a CNPJ. */
    record Payer(String taxId, String name) {
    }

    /** As the bank has it; {@code location} is what a dynamic code carries, without {@code https://}. */
    record Registered(String txid, int revision, String state, @Nullable String location) {
    }

    /** A bank refused, or could not be reached; {@code again}: the same call may succeed later. */
    final class PspFailed extends RuntimeException {

        private final boolean again;

        public PspFailed(String message, boolean again) {
            super(message);
            this.again = again;
        }

        public boolean again() {
            return again;
        }
    }
}
