package br.ix.invoice.access.key;

import br.ix.invoice.rest.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code ixi_}, 43 digits of base 62 (32 random bytes) and 6 digits of checksum, so that a key that
 * was cut or mistyped is known without asking the database, and a leaked one can be found by its form.
 */
final class KeyText {

    static final String PREFIX = "ixi_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM_DIGITS + CHECK_DIGITS;

    private KeyText() {
    }

    static String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String body = PREFIX + base62(new BigInteger(1, bytes), RANDOM_DIGITS);
        return body + checksum(body);
    }

    static boolean isWellFormed(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return false;
        }
        String body = text.substring(0, LENGTH - CHECK_DIGITS);
        return checksum(body).equals(text.substring(LENGTH - CHECK_DIGITS));
    }

    /** What is stored: 32 random bytes need no slow hash. */
    static String hash(String text) {
        return Sha256.hex(text);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String base62(BigInteger number, int digits) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = number; text.length() < digits; rest = rest.divide(base)) {
            text.append(DIGITS.charAt(rest.mod(base).intValue()));
        }
        return text.reverse().toString();
    }
}
