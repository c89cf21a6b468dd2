package br.ix.invoice.invoicing.number;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's number as people read it: prefix of the series, at least nine digits in groups of three, and a suffix where an imported
 * number has one: {@code IXBR01 000.051.234}. Public, because whatever shows documents shows numbers.
 */
public record ShownNumber(String prefix, long number, String suffix) {

    private static final Pattern TEXT = Pattern.compile("(\\S.{0,11}) ([0-9][0-9.]{0,23})([A-Za-z/-][A-Za-z0-9/-]{0,5})?");
    private static final int DIGITS = 9;

    /** The text of a number; null for a document that has none yet. */
    public static @Nullable String text(@Nullable String prefix, @Nullable Long number, @Nullable String suffix) {
        return number == null ? null : new ShownNumber(prefix == null ? "" : prefix, number, suffix == null ? "" : suffix).toString();
    }

    /** Reads what is shown; the dots may be left out. Empty where it is no such text. */
    public static Optional<ShownNumber> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(2).replace(".", "");
        return digits.length() > 18 ? Optional.empty()
                : Optional.of(new ShownNumber(parts.group(1), Long.parseLong(digits), parts.group(3) == null ? "" : parts.group(3)));
    }

    @Override
    public String toString() {
        String digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
        StringBuilder grouped = new StringBuilder();
        for (int index = 0; index < digits.length(); index++) {
            if (index > 0 && (digits.length() - index) % 3 == 0) {
                grouped.append('.');
            }
            grouped.append(digits.charAt(index));
        }
        return (prefix + " " + grouped).strip() + suffix;
    }
}
