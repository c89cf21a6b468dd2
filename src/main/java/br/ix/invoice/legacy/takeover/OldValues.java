package br.ix.invoice.legacy.takeover;

import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.Reading.Remark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of a row of INVOICE and gathers what is wrong or odd about them. */
final class OldValues {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)(Z|\\+00:00)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final int DIGITS = 15;

    private final Row row;
    private final List<Remark> rejections = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();

    OldValues(Row row) {
        this.row = row;
    }

    Row row() {
        return row;
    }

    List<Remark> rejections() {
        return rejections;
    }

    List<Remark> warnings() {
        return warnings;
    }

    boolean isRejected() {
        return !rejections.isEmpty();
    }

    void reject(String column, String code, String message) {
        rejections.add(new Remark(column, code, message));
    }

    void warn(String column, String code, String message) {
        warnings.add(new Remark(column, code, message));
    }

    @Nullable String required(String column) {
        String text = row.get(column);
        if (text == null) {
            reject(column, "MISSING", "is required");
        }
        return text;
    }

    /** A key in the form that ours have: with dashes. */
    @Nullable String uuid(String column) {
        String text = required(column);
        String bare = uuidOf(text);
        if (text != null && bare == null) {
            reject(column, "INVALID_UUID", "'%s' is not a UUID of 32 hexadecimal digits".formatted(text));
        }
        return bare;
    }

    static @Nullable String uuidOf(@Nullable String text) {
        String bare = text == null ? "" : text.replace("-", "").toLowerCase(Locale.ROOT);
        return !UUID.matcher(bare).matches() ? null : "%s-%s-%s-%s-%s".formatted(bare.substring(0, 8), bare.substring(8, 12), bare.substring(12, 16),
                bare.substring(16, 20), bare.substring(20));
    }

    /** A day, or the day of a moment in UTC in a zone; null without a fault where there is none. */
    @Nullable LocalDate day(String column, ZoneId zone) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        try {
            var moment = MOMENT.matcher(text);
            return moment.matches() ? LocalDateTime.parse(moment.group(1) + "T" + moment.group(2)).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            reject(column, "INVALID_DAY", "'%s' is not a day of the form yyyy-mm-dd".formatted(text));
            return null;
        }
    }

    /**
     * Money that was kept as a floating number, rounded half up to so many decimals; what is not whole cents is warned of.
     */
    @Nullable BigDecimal money(String column, int decimals) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        BigDecimal exact = DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
        if (exact == null || exact.precision() - exact.scale() > DIGITS) {
            reject(column, "INVALID_AMOUNT", "'%s' is not a plain amount of 0 or more".formatted(text));
            return null;
        }
        BigDecimal taken = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (exact.stripTrailingZeros().scale() > 2) {
            warn(column, "NOT_WHOLE_CENTS", "'%s' is not whole cents; taken over as %s".formatted(text, taken.stripTrailingZeros().toPlainString()));
        }
        return taken;
    }

    boolean yes(String column) {
        String text = row.get(column);
        boolean yes = "1".equals(text) || "true".equalsIgnoreCase(text);
        if (!yes && text != null && !text.equals("0") && !text.equalsIgnoreCase("false")) {
            reject(column, "INVALID_VALUE", "'%s' is neither 0 nor 1".formatted(text));
        }
        return yes;
    }
}
