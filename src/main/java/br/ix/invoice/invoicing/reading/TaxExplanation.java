package br.ix.invoice.invoicing.reading;

import br.ix.invoice.money.Figures;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** How a tax came about, in one sentence. */
final class TaxExplanation {

    private static final Map<String, String> ENGLISH = Map.of(
            "EXCLUSIVE", "%1$s %% of %2$s, added to the price = %3$s",
            "INCLUSIVE", "%1$s %% of %2$s, contained in the price = %3$s",
            "GROSS_UP", "%1$s %% of %2$s, the price with its taxes = %3$s",
            "WITHHELD", "%1$s %% of %2$s, withheld by the payer = %3$s",
            "EXEMPT", "%2$s exempt: %4$s");
    private static final Map<String, String> PORTUGUESE = Map.of(
            "EXCLUSIVE", "%1$s %% de %2$s, somado ao preço = %3$s",
            "INCLUSIVE", "%1$s %% de %2$s, contido no preço = %3$s",
            "GROSS_UP", "%1$s %% de %2$s, por dentro = %3$s",
            "WITHHELD", "%1$s %% de %2$s, retido pelo tomador = %3$s",
            "EXEMPT", "%2$s isento: %4$s");

    private TaxExplanation() {
    }

    /** In Portuguese, or in English for every other language. */
    static String of(TaxRow tax, Currency currency, Locale language) {
        Figures figures = Figures.in(language);
        Map<String, String> words = language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
        return words.get(tax.kind()).formatted(figures.number(tax.rate()), money(figures, tax.base(), currency),
                money(figures, tax.amount(), currency), tax.reason());
    }

    private static String money(Figures figures, BigDecimal amount, Currency currency) {
        return currency + " " + figures.amount(amount, currency);
    }
}
