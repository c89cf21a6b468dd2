package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.money.Figures;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.Calendars;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a reminder with what they speak of in place; a place that nobody knows stays as it is written. */
record ReminderTexts(Step.Words words, Locale language) {

    /** What a reminder is about; {@code account}: its public id. */
    record Facts(String account, AccountLabel label, LocalDate on, Money open, Money charges, List<ReminderView.Late> invoices) {
    }

    String subject(Facts facts) {
        return filled(words.subject(), facts).replaceAll("\\s+", " ").strip();
    }

    String text(Facts facts) {
        return filled(words.text(), facts);
    }

    private String filled(String text, Facts facts) {
        Map<String, String> places = Map.of("{payer}", facts.label().billTo(), "{networks}", facts.label().asnsText(), "{exchange}", facts.label().exchange(),
                "{account}", facts.account(), "{day}", day(facts.on()), "{total}", money(facts.open()), "{charges}", money(facts.charges()),
                "{payable}", money(facts.open().plus(facts.charges())), "{invoices}", invoices(facts));
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String place = close < 0 ? text.substring(open) : text.substring(open, close + 1);
            filled.append(text, from, open).append(places.getOrDefault(place, place));
            from = open + place.length();
        }
        return filled.append(text.substring(from)).toString();
    }

    private String invoices(Facts facts) {
        boolean portuguese = language.getLanguage().equals("pt");
        String line = portuguese ? "- %s, vencida em %s (%d dias): %s" : "- %s, due on %s (%d days): %s";
        Currency currency = facts.open().currency();
        return facts.invoices().stream().map(one -> line.formatted(one.number(), day(one.dueOn()), one.daysLate(),
                money(Money.exactly(new BigDecimal(one.open()), currency)))).collect(Collectors.joining("\n"));
    }

    private String day(LocalDate day) {
        return Calendars.in(language).day(day);
    }

    private String money(Money money) {
        return Figures.in(language).money(money.amount(), money.currency());
    }
}
