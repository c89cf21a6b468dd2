package br.ix.invoice.access.factor;

import br.ix.invoice.access.Enrolment;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.springframework.web.util.UriComponentsBuilder;

/** A secret as authenticator apps take it: text in groups of four, and an address in a QR code of level M. */
final class AppSecret {

    private static final String ISSUER = "ix-invoice";
    private static final String GROUPS = "(.{4})(?=.)";
    private static final int QUIET = 4;

    private AppSecret() {
    }

    static Enrolment of(String name, byte[] secret) {
        String text = Base32.of(secret);
        ByteMatrix squares = squares(address(name, text));
        return new Enrolment(text.replaceAll(GROUPS, "$1 "), squares.getWidth() + 2 * QUIET, path(squares));
    }

    /** {@code otpauth://totp/ix-invoice:NAME?secret=...}. */
    static String address(String name, String secret) {
        return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{name}").queryParam("secret", secret).queryParam("issuer", ISSUER)
                .queryParam("algorithm", "SHA1").queryParam("digits", Totp.DIGITS).queryParam("period", Totp.STEP_SECONDS)
                .encode().buildAndExpand(ISSUER, name).toUriString();
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code has room for %d characters".formatted(text.length()), tooLong);
        }
    }

    /** A unit a square, with four empty ones around that belong to the code. */
    private static String path(ByteMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
