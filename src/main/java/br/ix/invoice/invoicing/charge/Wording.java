package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.money.Figures;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Figures of an explanation with the words around them, in one language and currency. */
record Wording(ExplanationWords words, Figures figures, Currency currency) {

    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    static Wording in(Locale language, Currency currency) {
        return new Wording(ExplanationWords.in(language), Figures.in(language), currency);
    }

    String money(Money money) {
        return price(money.amount());
    }

    String price(BigDecimal unitPrice) {
        boolean isReal = currency.getCurrencyCode().equals("BRL") && words == ExplanationWords.PORTUGUESE;
        return (isReal ? "R$" : currency.getCurrencyCode()) + " " + figures.amount(unitPrice, currency);
    }

    String serviceDays(ServiceDays days) {
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(words.dayPattern());
        return (days.startsOn() == null ? "" : words.serviceBegan().formatted(days.startsOn().format(pattern)))
                + (days.endsOn() == null ? "" : words.serviceEnded().formatted(days.endsOn().format(pattern)));
    }

    String number(BigDecimal number) {
        return figures.number(number);
    }

    /** Which part of a month or interval counts: days of days, or months by a rule that counts no days. */
    String part(Proration proration, int days, int base) {
        return switch (proration) {
            case DAILY_ACTUAL -> words.days().formatted(days, base);
            case DAILY_30 -> words.days().formatted(days, base) + " (30E/360)";
            default -> byMonth(proration, days, base);
        };
    }

    private String byMonth(Proration proration, int days, int base) {
        BigDecimal part = BigDecimal.valueOf(days).divide(MONTH);
        BigDecimal whole = BigDecimal.valueOf(base).divide(MONTH);
        String words = whole.compareTo(BigDecimal.ONE) == 0 ? this.words.month() : this.words.months();
        return words.formatted(number(part), number(whole), proration);
    }

    /** A month that is used in part; not exact: its part is the rest up to the running total of the month. */
    String month(String part, LocalDate day, boolean isExact, Money amount) {
        String month = day.format(DateTimeFormatter.ofPattern(words.monthPattern()));
        return (isExact ? words.inMonth() : words.inMonthOnTotal()).formatted(part, month, money(amount));
    }

    String wholeMonths(long months, Money each) {
        return months == 1 ? words.wholeMonth().formatted(money(each)) : words.wholeMonths().formatted(months, months, money(each));
    }
}
