package br.ix.invoice.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and months as people of a language read them: {@code 15/02/2015} and {@code dezembro de 2014} in Portuguese,
 * {@code 15 Feb 2015} and {@code December 2014} in every other.
 */
public record Calendars(DateTimeFormatter days, DateTimeFormatter months) {

    private static final Calendars PORTUGUESE = new Calendars(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Locale.forLanguageTag("pt-BR")));
    private static final Calendars ENGLISH = new Calendars(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));

    public static Calendars in(Locale language) {
        return language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    public String month(YearMonth month) {
        return months.format(month);
    }
}
