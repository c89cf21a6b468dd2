package br.ix.invoice.invoicing.charge;

import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months that were charged whole, each with a line of its own document: the first is document 1, the next 2. */
final class ChargedMonths {

    private ChargedMonths() {
    }

    /** Charged through a day, revised from a day on; the last amount is that of the month of {@code through}. */
    static Charged through(String through, String revisedFrom, String... amounts) {
        List<ChargedLine> lines = new ArrayList<>();
        YearMonth first = YearMonth.from(LocalDate.parse(through)).minusMonths(amounts.length - 1L);
        for (int i = 0; i < amounts.length; i++) {
            YearMonth month = first.plusMonths(i);
            lines.add(new ChargedLine(month.atDay(1), month.atEndOfMonth(), Money.of(amounts[i], "BRL"), 0, i + 1L));
        }
        return new Charged(LocalDate.parse(through), LocalDate.parse(revisedFrom), lines, List.of());
    }

    static Due due(TestFacts facts, Charged charged, String period) {
        return (Due) Charging.due(facts.facts(), charged, new Horizon(YearMonth.parse(period), 12));
    }
}
