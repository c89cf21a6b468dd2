package br.ix.invoice.invoicing.number;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of invoices in what a bank or a payer wrote: {@code IXBR01 000.051.234}, without dots, or with the space left out. Public for
 * the module's face.
 */
public final class NumbersInText {

    private static final Pattern SHOWN = Pattern.compile("([A-Z0-9][A-Z0-9./-]{0,11}) ([0-9]{3}(?:\\.[0-9]{3}){2,5}|[0-9]{9,18})([A-Z/-][A-Z0-9/-]{0,5})?(?![A-Z0-9.])");
    private static final Pattern JOINED = Pattern.compile("(?<![A-Z0-9])([A-Z0-9]{0,11}[A-Z0-9])-?([0-9]{9})(?![0-9A-Z])");

    private NumbersInText() {
    }

    public static Set<ShownNumber> of(String text) {
        Set<ShownNumber> numbers = new LinkedHashSet<>();
        ShownNumber.parse(text).ifPresent(numbers::add);
        String capitals = text.toUpperCase(Locale.ROOT);
        Matcher shown = SHOWN.matcher(capitals);
        while (shown.find()) {
            numbers.add(new ShownNumber(shown.group(1), Long.parseLong(shown.group(2).replace(".", "")), shown.group(3) == null ? "" : shown.group(3)));
        }
        Matcher joined = JOINED.matcher(capitals.replace(".", ""));
        while (joined.find()) {
            numbers.add(new ShownNumber(joined.group(1), Long.parseLong(joined.group(2)), ""));
        }
        return numbers;
    }
}
