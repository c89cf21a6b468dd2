package br.ix.invoice.console.page;

import br.ix.invoice.money.Figures;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.time.Calendars;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the plain values of the faces (decimals, days, months, instants) as the reader's language does; null is a dash. */
public final class Display {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Figures figures;
    private final Calendars calendars;

    Display(Locale language) {
        figures = Figures.in(language);
        calendars = Calendars.in(language);
    }

    public String money(@Nullable String amount, String currency) {
        return amount == null ? NOTHING : figures.money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** An amount without the sign of its currency, for columns that name it once. */
    public String amount(@Nullable String amount, String currency) {
        return amount == null ? NOTHING : figures.amount(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public String number(@Nullable String number) {
        return number == null ? NOTHING : figures.number(new BigDecimal(number));
    }

    public String count(@Nullable Number count) {
        return count == null ? NOTHING : figures.number(new BigDecimal(count.toString()));
    }

    public String percent(@Nullable String percent) {
        return percent == null || new BigDecimal(percent).signum() == 0 ? NOTHING : number(percent) + " %";
    }

    /** A day as the faces write it, {@code yyyy-mm-dd}. */
    public String plainDay(@Nullable String day) {
        return day == null ? NOTHING : calendars.day(LocalDate.parse(day));
    }

    public String taxId(String type, String id) {
        return Organisation.taxIdText(type, id);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : calendars.day(day);
    }

    /** The month with a capital first letter, as in a heading. */
    public String month(@Nullable String month) {
        if (month == null) {
            return NOTHING;
        }
        String written = calendars.month(YearMonth.parse(month));
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    /** Day and time of day in UTC. */
    public String moment(@Nullable Instant instant) {
        ZoneId zone = ZoneOffset.UTC;
        return instant == null ? NOTHING
                : calendars.day(LocalDate.ofInstant(instant, zone)) + ", " + TIME.format(instant.atZone(zone)) + " UTC";
    }

    /** The day of an instant in UTC. */
    public String dayOf(Instant instant) {
        return calendars.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** An instant as the faces write it. */
    public String plainMoment(@Nullable String instant) {
        return moment(instant == null ? null : Instant.parse(instant));
    }

    /** A span of time by its two largest units: {@code 45 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
    public String span(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
