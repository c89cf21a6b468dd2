package br.ix.invoice.pix;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The reference that a payment by PIX carries, made from the id of its invoice and from nothing else, so that it never changes and is
 * nobody else's. In a static code 25 letters and digits (the id to the base of 36), in a dynamic one 32 (the id without dashes) and, where a bank
 * was asked more than once, up to three that count.
 */
public final class Txid {

    private static final int BASE = 36;
    private static final int STATIC_LENGTH = 25;
    private static final int DYNAMIC_LENGTH = 32;
    private static final Pattern STATIC = Pattern.compile("[0-9A-Za-z]{25}");
    private static final Pattern DYNAMIC = Pattern.compile("[0-9a-fA-F]{32}[0-9A-Za-z]{0,3}");
    private static final int HALF = 16;

    private Txid() {
    }

    /** Of a static code. */
    public static String of(UUID invoice) {
        String digits = new BigInteger(invoice.toString().replace("-", ""), HALF).toString(BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(STATIC_LENGTH - digits.length()) + digits;
    }

    /** Of a charge that a bank registers ({@code /cobv}); {@code turn}: how many of the invoice were used up before, paid or taken back. */
    public static String registered(UUID invoice, int turn) {
        return invoice.toString().replace("-", "") + (turn == 0 ? "" : Integer.toString(turn, BASE));
    }

    /** The id of the invoice that a txid was made of, in capitals or not; empty where it is none of ours. */
    public static Optional<UUID> invoice(String txid) {
        if (DYNAMIC.matcher(txid).matches()) {
            return Optional.of(id(new BigInteger(txid.substring(0, DYNAMIC_LENGTH), HALF)));
        }
        BigInteger number = STATIC.matcher(txid).matches() ? new BigInteger(txid, BASE) : null;
        return number == null || number.bitLength() > 2 * Long.SIZE ? Optional.empty() : Optional.of(id(number));
    }

    private static UUID id(BigInteger number) {
        return new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
    }
}
