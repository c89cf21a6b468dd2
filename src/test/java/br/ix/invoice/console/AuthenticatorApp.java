package br.ix.invoice.console;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a person's telephone: it has typed a secret as a page shows it, and shows the code of a moment. Written from the norms alone. */
final class AuthenticatorApp {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private AuthenticatorApp(byte[] secret) {
        this.secret = secret;
    }

    static AuthenticatorApp withSecret(String typed) {
        String text = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        BigInteger number = text.chars().mapToObj(digit -> BigInteger.valueOf(DIGITS.indexOf(digit)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[text.length() * 5 / 8];
        byte[] digits = bytes.length > secret.length ? Arrays.copyOfRange(bytes, bytes.length - secret.length, bytes.length) : bytes;
        System.arraycopy(digits, 0, secret, secret.length - digits.length, digits.length);
        return new AuthenticatorApp(secret);
    }

    /** The code of now, or so many times 30 seconds later. */
    String code(int later) {
        long step = System.currentTimeMillis() / 30_000 + later;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xF, 4).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
