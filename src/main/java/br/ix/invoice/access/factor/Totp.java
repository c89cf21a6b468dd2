package br.ix.invoice.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow the time (RFC 6238): HMAC-SHA-1, steps of 30 seconds from 1970, as every authenticator app computes them. A code of the step
 * before or after the present one is taken too, since clocks differ and people type slowly.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final int TOLERANCE = 1;
    private static final String MAC = "HmacSHA1";
    private static final Pattern CODE = Pattern.compile("\\d{" + DIGITS + "}");

    private Totp() {
    }

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step with so many digits (RFC 4226, 5.3); the norm's examples have eight. */
    static String code(byte[] secret, long step, int digits) {
        byte[] mac = mac(secret, step);
        int offset = mac[mac.length - 1] & 0x0F;
        long number = ByteBuffer.wrap(mac).getInt(offset) & 0x7FFF_FFFFL;
        long modulus = LongStream.rangeClosed(1, digits).reduce(1, (product, n) -> product * 10);
        return ("%0" + digits + "d").formatted(number % modulus);
    }

    /** The step that a code belongs to, of those that count at an instant; the latest, should two have the same code. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long present = stepAt(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE).filter(step -> isSame(code(secret, step, DIGITS), code)).max();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java without " + MAC, missing);
        }
    }
}
