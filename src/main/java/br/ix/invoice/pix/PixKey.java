package br.ix.invoice.pix;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key under which a receiver is found: CPF, CNPJ, e-mail, phone or random (EVP), in the one form that is printed. */
final class PixKey {

    private static final Pattern CPF = Pattern.compile("[0-9]{11}");
    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern MASK = Pattern.compile("[./-]");
    private static final Pattern MASKED = Pattern.compile("[0-9A-Za-z./-]{11,18}");
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9.!#$&'*+/=?^_`{|}~-]+@([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{9,14}");
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_EMAIL = 77;

    private PixKey() {
    }

    /** Empty where the text is no key, or its check digits do not fit. */
    static Optional<String> normal(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        boolean known = RANDOM.matcher(small).matches() || PHONE.matcher(small).matches()
                || small.length() <= LONGEST_EMAIL && EMAIL.matcher(small).matches();
        return known ? Optional.of(small) : taxId(text.strip());
    }

    private static Optional<String> taxId(String text) {
        if (!MASKED.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = MASK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        boolean fits = CPF.matcher(plain).matches() && fits(plain, 9, 11) || CNPJ.matcher(plain).matches() && fits(plain, 12, 9);
        return fits && plain.chars().distinct().count() > 1 ? Optional.of(plain) : Optional.empty();
    }

    /** Whether the two check digits fit what stands before them. */
    private static boolean fits(String taxId, int length, int highestWeight) {
        return digit(taxId.substring(0, length), highestWeight) == taxId.charAt(length)
                && digit(taxId.substring(0, length + 1), highestWeight) == taxId.charAt(length + 1);
    }

    private static char digit(String before, int highestWeight) {
        int sum = 0;
        for (int place = 0; place < before.length(); place++) {
            sum += (before.charAt(before.length() - 1 - place) - '0') * (place % (highestWeight - 1) + 2);
        }
        int rest = sum % 11;
        return (char) ('0' + (rest < 2 ? 0 : 11 - rest));
    }
}
