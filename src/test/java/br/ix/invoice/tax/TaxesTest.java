package br.ix.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.money.Money;
import br.ix.invoice.tax.TaxRule.Kind;
import br.ix.invoice.tax.Taxes.Amount;
import br.ix.invoice.tax.Taxes.Taxable;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of taxes, with the ids of the shared vectors where there is one. */
class TaxesTest {

    private static final List<TaxRule> PIS_COFINS_ISS = List.of(Rules.rule("COFINS", Kind.GROSS_UP, "3"), Rules.rule("ISS", Kind.GROSS_UP, "5"),
            Rules.rule("PIS", Kind.GROSS_UP, "0.65"));

    @ParameterizedTest(name = "{0}: {1} of {2} at {4} % = {5} + {6} = {7}")
    @CsvSource({
        "D-41, EXCLUSIVE, 690.00, BRL, 5, 690.00, 34.50, 724.50, 690.00",
        "D-41, INCLUSIVE, 690.00, BRL, 20, 575.00, 115.00, 690.00, 575.00",
        "D-41, GROSS_UP, 690.00, BRL, 5, 690.00, 36.32, 726.32, 726.32",
        "D-29, EXCLUSIVE, 115.00, BRL, 17.5, 115.00, 20.13, 135.13, 115.00",
        "D-30, EXCLUSIVE, -115.00, BRL, 17.5, -115.00, -20.13, -135.13, -115.00",
        "D-31, EXCLUSIVE, 33.33 33.33 33.33, BRL, 5, 99.99, 5.00, 104.99, 99.99",
        "D-37, EXCLUSIVE, 200.00 150.00 120.00 150.00, EUR, 24, 620.00, 148.80, 768.80, 620.00",
        "tie, INCLUSIVE, 0.09, EUR, 20, 0.07, 0.02, 0.09, 0.07",
        "zero rate, EXCLUSIVE, 690.00, EUR, 0, 690.00, 0.00, 690.00, 690.00",
        "no decimals, EXCLUSIVE, 7778, JPY, 10, 7778, 778, 8556, 7778",
        "three decimals, GROSS_UP, 10.000, KWD, 5, 10.000, 0.526, 10.526, 10.526",
        "negative, GROSS_UP, -690.00, BRL, 5, -690.00, -36.32, -726.32, -726.32",
        "negative, INCLUSIVE, -690.00, BRL, 20, -575.00, -115.00, -690.00, -575.00",
        "difference, EXCLUSIVE, 690.00 -244.84, BRL, 5, 445.16, 22.26, 467.42, 445.16"})
    void eachKindStandsToThePriceInItsOwnWay(String vector, Kind kind, String lines, String currency, String rate, String subtotal,
                                             String tax, String total, String base) {
        Taxes taxes = on(currency, List.of(Rules.rule("T", kind, rate)), lines.split(" "));

        assertThat(figures(taxes)).containsExactly(subtotal, tax, total, total);
        assertThat(taxes.amounts()).extracting(amount -> amount.base().plain() + " " + amount.amount().plain())
                .containsExactly(base + " " + tax);
    }

    @Test
    void whatIsWithheldIsPaidLessButStaysInTheTotal() {
        Taxes taxes = on("BRL", List.of(Rules.rule("IRRF", Kind.WITHHELD, "1.5"), Rules.rule("CSRF", Kind.WITHHELD, "4.65")), "690.00");

        assertThat(figures(taxes)).containsExactly("690.00", "0.00", "690.00", "647.56");
        assertThat(taxes.withheldTotal().plain()).isEqualTo("42.44");
        assertThat(rows(taxes)).containsExactly("CSRF 690.00 32.09", "IRRF 690.00 10.35");
    }

    @Test
    void lessThanTheMinimumOfARuleIsNotWithheld() {
        TaxRule rule = Rules.withMinimum(Rules.rule("IRRF", Kind.WITHHELD, "1.5"), "10.00");

        assertThat(on("BRL", List.of(rule), "660.00").isEmpty()).isTrue();
        assertThat(on("BRL", List.of(rule), "690.00").withheldTotal().plain()).isEqualTo("10.35");
    }

    @Test
    void severalRatesPorDentroRaiseThePriceTogether() {
        Taxes taxes = on("BRL", PIS_COFINS_ISS, "690.00");

        assertThat(rows(taxes)).containsExactly("COFINS 755.34 22.66", "ISS 755.34 37.77", "PIS 755.34 4.91");
        assertThat(figures(taxes)).containsExactly("690.00", "65.34", "755.34", "755.34");
    }

    @Test
    void otherTaxesAreTakenOfThePriceThatWasRaised() {
        List<TaxRule> rules = List.of(Rules.rule("IRRF", Kind.WITHHELD, "1.5"), Rules.rule("ISS", Kind.GROSS_UP, "5"));

        Taxes taxes = on("BRL", rules, "950.00");

        assertThat(rows(taxes)).containsExactly("ISS 1000.00 50.00", "IRRF 1000.00 15.00");
        assertThat(figures(taxes)).containsExactly("950.00", "50.00", "1000.00", "985.00");
    }

    @Test
    void anExemptionIsARowWithItsReason() {
        Taxes taxes = on("EUR", List.of(Rules.rule("VAT", Kind.EXEMPT, "0")), "690.00");

        assertThat(figures(taxes)).containsExactly("690.00", "0.00", "690.00", "690.00");
        assertThat(taxes.amounts()).extracting(Amount::reason).containsExactly("not taxable");
        assertThat(rows(taxes)).containsExactly("VAT 690.00 0.00");
    }

    @Test
    void linesOfDifferentRatesAreSummedAndRoundedByRate() {
        List<TaxRule> normal = List.of(Rules.rule("VAT", Kind.EXCLUSIVE, "19"));
        List<TaxRule> reduced = List.of(Rules.rule("VAT", Kind.EXCLUSIVE, "7"));

        Taxes taxes = Taxes.on(Currency.getInstance("EUR"), List.of(line("10.01", "EUR", normal), line("10.01", "EUR", reduced),
                line("10.01", "EUR", normal), line("5.00", "EUR", List.of())));

        assertThat(rows(taxes)).containsExactly("VAT 10.01 0.70", "VAT 20.02 3.80");
        assertThat(figures(taxes)).containsExactly("35.03", "4.50", "39.53", "39.53");
    }

    @Test
    void rulesOfTheSameRateAreOneRow() {
        TaxRule everywhere = Rules.rule("VAT", Kind.EXCLUSIVE, "19");
        TaxRule ofService = Rules.rule("VAT", Kind.EXCLUSIVE, "19", new TaxScope(null, null, null, "PORT", null, null, null));

        Taxes taxes = Taxes.on(Currency.getInstance("EUR"), List.of(line("0.03", "EUR", List.of(everywhere)), line("0.03", "EUR", List.of(ofService))));

        assertThat(rows(taxes)).containsExactly("VAT 0.06 0.01");
    }

    @Test
    void whereNothingIsTaxedNothingIsAdded() {
        assertThat(on("BRL", List.of(), "690.00")).isEqualTo(Taxes.none(Money.of("690.00", "BRL")));
    }

    private static Taxes on(String currency, List<TaxRule> rules, String... lines) {
        return Taxes.on(Currency.getInstance(currency), Arrays.stream(lines).map(amount -> line(amount, currency, rules)).toList());
    }

    private static Taxable line(String amount, String currency, List<TaxRule> rules) {
        return new Taxable(Money.of(amount, currency), rules);
    }

    private static List<String> figures(Taxes taxes) {
        return Stream.of(taxes.subtotal(), taxes.taxTotal(), taxes.total(), taxes.payable()).map(Money::plain).toList();
    }

    private static List<String> rows(Taxes taxes) {
        return taxes.amounts().stream().map(tax -> tax.code() + " " + tax.base().plain() + " " + tax.amount().plain()).toList();
    }
}
