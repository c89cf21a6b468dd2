package br.ix.invoice.catalog.register;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How fast a port is: what its service says, else the part of its code that is a number with M, G or T ({@code PORT-10G}, {@code porta_100g},
 * {@code FE.100M}). A code without such a part, or with two of them, says nothing: the service is no port.
 */
final class PortSpeed {

    /** In Mb/s: 100 terabits a second. */
    static final int FASTEST = 100_000_000;

    private static final int NO_PORT = 0;
    private static final Pattern PART = Pattern.compile("(?<![A-Za-z0-9])(?<!\\d\\.)(\\d{1,4}(?:\\.\\d{1,2})?)(M|G|GE|T)(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

    private PortSpeed() {
    }

    /** In Mb/s; 0: no port. */
    static int of(String code, @Nullable Integer said) {
        return said == null ? inCode(code) : said;
    }

    private static int inCode(String code) {
        Matcher part = PART.matcher(code);
        if (!part.find()) {
            return NO_PORT;
        }
        BigDecimal mbps = new BigDecimal(part.group(1)).multiply(unit(part.group(2)));
        return part.find() ? NO_PORT : mbps.intValue();
    }

    private static BigDecimal unit(String letters) {
        return switch (letters.toUpperCase(Locale.ROOT)) {
            case "M" -> BigDecimal.ONE;
            case "T" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000);
        };
    }
}
