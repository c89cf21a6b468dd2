package br.ix.invoice.dunning.late;

import br.ix.invoice.money.Figures;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.Calendars;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** How late charges came about, in words and figures, in Portuguese or (any other language) English. */
final class LateWords {

    private final boolean portuguese;
    private final Figures figures;
    private final Calendars calendars;

    LateWords(Locale language) {
        portuguese = language.getLanguage().equals("pt");
        figures = Figures.in(language);
        calendars = Calendars.in(language);
    }

    /** Where nobody asks for anything. */
    static String noneIn(Locale language) {
        return language.getLanguage().equals("pt") ? "nada é cobrado por atraso" : "nothing is charged for being late";
    }

    /** One sentence of both charges, or that there are none. */
    String explain(LateCharge charge, LatePolicy policy, LocalDate dueOn) {
        if (charge.total().isZero()) {
            return (portuguese ? "nada é cobrado: pago até %s não há atraso" : "nothing is charged: paid by %s is not late").formatted(calendars.day(charge.payBy()));
        }
        return "%s; %s".formatted(fine(charge, policy), interest(charge, policy, dueOn));
    }

    String fine(LateCharge charge, LatePolicy policy) {
        String part = (portuguese ? "multa de %s%% de %s" : "fine of %s%% of %s").formatted(figures.number(policy.finePercent()), money(charge.late()));
        String fixed = policy.fineAmount().signum() == 0 ? "" : (portuguese ? " e %s" : " and %s").formatted(figures.money(policy.fineAmount(), charge.late().currency()));
        return part + fixed + " = " + money(charge.fine());
    }

    String interest(LateCharge charge, LatePolicy policy, LocalDate dueOn) {
        String rate = (portuguese ? "juros de %s%% %s por %s dias desde %s" : "interest of %s%% %s for %s days since %s").formatted(
                figures.number(policy.interestPercent()), per(policy.interestPer()), figures.number(BigDecimal.valueOf(charge.days())), calendars.day(dueOn));
        return rate + " = " + money(charge.interest());
    }

    private String per(LatePolicy.Per per) {
        return switch (per) {
            case DAY -> portuguese ? "ao dia" : "a day";
            case MONTH -> portuguese ? "ao mês (30 dias)" : "a month (30 days)";
            case YEAR -> portuguese ? "ao ano (365 dias)" : "a year (365 days)";
        };
    }

    private String money(Money money) {
        return figures.money(money.amount(), money.currency());
    }
}
