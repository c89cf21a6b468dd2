package br.ix.invoice.invoicing.run;

import br.ix.invoice.money.Figures;
import br.ix.invoice.time.Calendars;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;

/** Why an account is parked, as a clerk needs it: whose service, where, which day or how much, and what to do. Made of stored facts. */
record ParkedDetail(LeftOut.Why why, ParkedFacts facts) {

    String in(Locale language) {
        ParkedWords words = ParkedWords.in(language);
        return switch (why) {
            case NO_PRICE_IN_FORCE -> words.noPrice().formatted(facts.asn(), facts.exchange(), facts.service(), day(facts.day(), language));
            case CATCH_UP_LIMIT -> words.catchUp().formatted(facts.asn(), facts.exchange(), facts.service(), day(facts.day(), language),
                    day(facts.limit(), language));
            case BUSY -> words.busy();
            case TOTAL_OVER_BOUND -> total(words, facts.bill(), language);
            case LINES_OVER_BOUND -> words.lines().formatted(number(BigDecimal.valueOf(facts.bill().lines()), language),
                    number(BigDecimal.valueOf(facts.bill().most()), language));
            case PURCHASE_ORDER_REQUIRED -> facts.standingOrder() == null ? words.order().formatted(day(facts.day(), language))
                    : words.expiredOrder().formatted(facts.standingOrder(), day(facts.day(), language));
            case E_INVOICE_INCOMPLETE -> words.electronic().formatted(facts.field());
            case CONTRACT_NOT_SIGNED -> words.contract().formatted(facts.asn(), facts.exchange());
        };
    }

    private static String total(ParkedWords words, ParkedFacts.Bill bill, Locale language) {
        BigDecimal times = new BigDecimal(bill.total()).divide(new BigDecimal(bill.before()), 1, RoundingMode.HALF_UP);
        return words.total().formatted(money(bill.total(), bill, language), number(times, language),
                Calendars.in(language).month(YearMonth.parse(bill.period())), money(bill.before(), bill, language),
                number(new BigDecimal(bill.times()), language));
    }

    private static String money(String amount, ParkedFacts.Bill bill, Locale language) {
        return Figures.in(language).money(new BigDecimal(amount), Currency.getInstance(bill.currency()));
    }

    private static String number(BigDecimal number, Locale language) {
        return Figures.in(language).number(number);
    }

    /** Portuguese days as people write them; in English the form of the API, which no reader takes for another day. */
    private static String day(LocalDate day, Locale language) {
        return ParkedWords.in(language) == ParkedWords.PORTUGUESE ? Calendars.in(language).day(day) : day.toString();
    }
}
