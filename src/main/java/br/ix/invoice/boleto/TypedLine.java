package br.ix.invoice.boleto;

import java.util.List;
import java.util.regex.Pattern;

/** A barcode as people type it: three fields with a check digit each, the general check digit, factor and amount. */
final class TypedLine {

    private static final Pattern BETWEEN = Pattern.compile("[ .]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LENGTH = 47;
    private static final int UTILITY_LENGTH = 48;
    private static final List<Integer> ENDS = List.of(10, 21, 32);

    private TypedLine() {
    }

    static String of(Barcode barcode) {
        String free = barcode.freeField();
        String digits = barcode.digits();
        String first = checked(digits.substring(0, 4) + free.substring(0, 5));
        String second = checked(free.substring(5, 15));
        String third = checked(free.substring(15));
        return dotted(first) + " " + dotted(second) + " " + dotted(third) + " " + digits.charAt(4) + " " + digits.substring(5, 19);
    }

    static Barcode read(String line) {
        String digits = BETWEEN.matcher(line.strip()).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            throw refused("A typed line has digits, dots and spaces only, found '%s'".formatted(line));
        }
        if (digits.length() == UTILITY_LENGTH && digits.startsWith("8")) {
            throw refused("'%s' is the line of a utility bill (48 digits from 8 on), not of a boleto".formatted(line));
        }
        if (digits.length() != LENGTH) {
            throw refused("The typed line of a boleto has 47 digits, found %d in '%s'".formatted(digits.length(), line));
        }
        int from = 0;
        for (int end : ENDS) {
            if (!checked(digits.substring(from, end - 1)).equals(digits.substring(from, end))) {
                throw refused("The check digit of '%s' in '%s' does not fit".formatted(digits.substring(from, end), line));
            }
            from = end;
        }
        return new Barcode(digits.substring(0, 4) + digits.charAt(32) + digits.substring(33) + digits.substring(4, 9)
                + digits.substring(10, 20) + digits.substring(21, 31));
    }

    private static String checked(String field) {
        return field + CheckDigits.mod10(field);
    }

    private static String dotted(String field) {
        return field.substring(0, 5) + "." + field.substring(5);
    }

    private static BoletoRefused refused(String message) {
        return new BoletoRefused("typedLine", message);
    }
}
