package br.ix.invoice.access.factor;

import br.ix.invoice.rest.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a code for the day on which the device is lost: 80 random bits in four groups of four, without letters that look alike. */
final class RecoveryCode {

    static final int HOW_MANY = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9a-z]");
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private RecoveryCode() {
    }

    static List<String> ten() {
        return Stream.generate(RecoveryCode::generate).limit(HOW_MANY).toList();
    }

    /** What is kept: 80 random bits need no slow hash. Capitals, spaces and dashes do not count. */
    static String hash(String text) {
        String digits = NOT_A_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Sha256.hex(digits);
    }

    private static String generate() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < GROUPS * GROUP; n++) {
            text.append(n > 0 && n % GROUP == 0 ? "-" : "").append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return text.toString();
    }
}
