package br.ix.invoice.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of one input into values and gathers every fault: the only place where text becomes a number or a day.
 * A field without a text is null without a fault unless it is required; one that is not valid is null with a fault. The first
 * fault's code (capitals) is the reason of a refused record of an import.
 */
public final class Inputs {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern SIGNED = Pattern.compile("-?\\d{1,5}(\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final long LAST_ASN = 4_294_967_295L;
    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("99999999.9999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Form form;
    private final Faults faults = new Faults();
    private @Nullable String code;

    public Inputs(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** The text as it was given, stripped. */
    public @Nullable String raw(String field) {
        return form.get(field);
    }

    /** Adds a fault; nothing of a refused input is written. */
    public Inputs refuse(String reason, String field, String message) {
        faults.add(field, form.get(field), message);
        code = code == null ? reason : code;
        return this;
    }

    public void require(String... fields) {
        Arrays.stream(fields).filter(field -> form.get(field) == null && faults.found().stream().noneMatch(fault -> fault.field().equals(field)))
                .forEach(field -> refuse("MISSING", field, "is required"));
    }

    /** A text of at most so many characters; control characters (also line breaks) are refused. */
    public @Nullable String text(String field, int most) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            refuse("TOO_LONG", field, "has more than %d characters".formatted(most));
            return null;
        }
        if (text.codePoints().anyMatch(Inputs::isUnprintable)) {
            refuse("INVALID_TEXT", field, "has control characters");
            return null;
        }
        return text;
    }

    /** A text that fits a pattern as a whole. */
    public @Nullable String matching(String field, Pattern pattern, String reason, String message) {
        String text = form.get(field);
        return text == null || pattern.matcher(text).matches() ? text : refused(reason, field, message);
    }

    /** A text in capitals, for states and countries. */
    public @Nullable String capitals(String field, int most) {
        String text = text(field, most);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** A country by its ISO 3166 code of two letters. */
    public @Nullable String country(String field) {
        String text = capitals(field, 100);
        return text == null || text.matches("[A-Z]{2}") ? text
                : refused("INVALID_COUNTRY", field, "is not an ISO 3166 code of two letters such as BR");
    }

    /** A day {@code yyyy-mm-dd} of the years 1900 to 2200. */
    public @Nullable LocalDate day(String field) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
            if (day != null && day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException noSuchDay) {
            // falls through to the fault
        }
        return refused("INVALID_DAY", field, "is not a day of the form yyyy-mm-dd between 1900 and 2200");
    }

    /** A price for one unit: not negative, up to 15 digits and 4 decimals. */
    public @Nullable BigDecimal unitPrice(String field) {
        return decimal(field, "INVALID_AMOUNT", "is not a plain decimal of 0 or more with up to 15 digits and 4 decimals");
    }

    /** How many: more than zero, up to 8 digits and 4 decimals. */
    public @Nullable BigDecimal quantity(String field) {
        String message = "is not a plain decimal above 0 with up to 8 digits and 4 decimals";
        BigDecimal value = decimal(field, "INVALID_QUANTITY", message);
        return value == null || value.signum() > 0 && value.compareTo(LARGEST_QUANTITY) <= 0 ? value
                : refused("INVALID_QUANTITY", field, message);
    }

    /** A percentage from 0 to 100 with up to 4 decimals. */
    public @Nullable BigDecimal percent(String field) {
        String message = "is not a plain decimal from 0 to 100 with up to 4 decimals";
        BigDecimal value = decimal(field, "INVALID_PERCENT", message);
        return value == null || value.compareTo(HUNDRED) <= 0 ? value : refused("INVALID_PERCENT", field, message);
    }

    /** A change in percent: above -100, up to 5 digits and 4 decimals, with a sign where it is negative. */
    public @Nullable BigDecimal signedPercent(String field) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        BigDecimal value = SIGNED.matcher(text).matches() ? normal(new BigDecimal(text)) : null;
        return value != null && value.compareTo(HUNDRED.negate()) > 0 ? value
                : refused("INVALID_PERCENT", field, "is not a plain decimal above -100 with up to 5 digits and 4 decimals");
    }

    /** A whole number between two bounds, both included. */
    public @Nullable Integer whole(String field, int least, int most) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        return value >= least && value <= most ? (Integer) (int) value
                : refused("INVALID_NUMBER", field, "is not a whole number from %d to %d".formatted(least, most));
    }

    /** An autonomous system number, 1 to 4294967295. */
    public @Nullable Long asn(String field) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : 0;
        return value >= 1 && value <= LAST_ASN ? (Long) value
                : refused("INVALID_ASN", field, "is not an AS number from 1 to 4294967295");
    }

    /** {@code true} or {@code false}. */
    public @Nullable Boolean yesOrNo(String field) {
        String text = form.get(field);
        if (text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text == null ? null : (Boolean) text.equalsIgnoreCase("true");
        }
        return refused("INVALID_VALUE", field, "is neither true nor false");
    }

    /** One of the words of a list. */
    public @Nullable String oneOf(String field, List<String> words) {
        String text = form.get(field);
        return text == null || words.contains(text) ? text
                : refused("INVALID_VALUE", field, "is none of " + String.join(", ", words));
    }

    /** One of the constants of an enum, by its name. */
    public @Nullable String oneOf(String field, Class<? extends Enum<?>> words) {
        return oneOf(field, Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    /** An ISO 4217 code. */
    public @Nullable String currency(String field) {
        String text = form.get(field);
        try {
            return text == null ? null : Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            return refused("INVALID_CURRENCY", field, "is not an ISO 4217 code such as BRL");
        }
    }

    /** A region of the time zone database such as {@code America/Sao_Paulo}. */
    public @Nullable String timeZone(String field) {
        String text = form.get(field);
        return text == null || ZoneId.getAvailableZoneIds().contains(text) ? text
                : refused("INVALID_TIME_ZONE", field, "is not a region of the time zone database such as America/Sao_Paulo");
    }

    /** An e-mail address of the usual form. */
    public @Nullable String email(String field) {
        String text = text(field, 254);
        return text == null || EMAIL.matcher(text).matches() ? text
                : refused("INVALID_EMAIL", field, "is not an e-mail address");
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** The reason of the first fault, null where there is none. */
    public @Nullable String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults.found();
    }

    private @Nullable BigDecimal decimal(String field, String reason, String message) {
        String text = form.get(field);
        if (text == null) {
            return null;
        }
        return DECIMAL.matcher(text).matches() ? normal(new BigDecimal(text)) : refused(reason, field, message);
    }

    /** The same number in the one form that is compared and shown: no trailing zeros, no exponent. */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private <V> @Nullable V refused(String reason, String field, String message) {
        refuse(reason, field, message);
        return null;
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
