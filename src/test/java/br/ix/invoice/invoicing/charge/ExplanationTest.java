package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line says of itself; that its figures always come to the amount is asked in {@link History}. */
class ExplanationTest {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    @Test
    void saysDaysQuantityPriceDiscountAndRounding() {
        TestFacts facts = port().from("2026-03-11").terms("2026-03-11", "2", null, "10");

        assertThat(english(facts, "2026-03", 0)).isEqualTo("21 of 31 days × 2 × BRL 690.00, less 10% (subscription), rounded half up = BRL 841.35");
        assertThat(portuguese(facts, "2026-03", 0)).isEqualTo(
                "21 de 31 dias × 2 × R$ 690,00, menos 10% (assinatura), arredondado (metade para cima) = R$ 841,35");
    }

    @Test
    void saysTheRunningTotalOfAMonthThatIsCut() {
        TestFacts facts = port().price("1000.00", "2020-01-01").profile("1900-01-01", "12.5").from("2026-04-01")
                .terms("2026-04-01", "1", null, "0").terms("2026-04-11", "1", null, "0");

        assertThat(english(facts, "2026-04", 1)).isEqualTo("20 of 30 days × 1 × BRL 1,000.00, less 12.5% (profile); "
                + "running total rounded half up BRL 875.00, less BRL 291.67 before = BRL 583.33");
        assertThat(portuguese(facts, "2026-04", 1)).isEqualTo("20 de 30 dias × 1 × R$ 1.000,00, menos 12,5% (perfil); "
                + "total acumulado arredondado (metade para cima) R$ 875,00, menos R$ 291,67 já acumulado = R$ 583,33");
    }

    @Test
    void saysEachMonthOfSeveral() {
        TestFacts facts = port().from("2026-01-10").every(3, Timing.ARREARS);

        assertThat(english(facts, "2026-03", 0)).isEqualTo("1 × BRL 690.00; each month rounded half up: 22 of 31 days in 2026-01: BRL 489.68"
                + " + 2 whole months: 2 × BRL 690.00 = BRL 1,869.68");
        assertThat(portuguese(facts, "2026-03", 0)).isEqualTo("1 × R$ 690,00; cada mês arredondado (metade para cima): "
                + "22 de 31 dias em 01/2026: R$ 489,68 + 2 meses inteiros: 2 × R$ 690,00 = R$ 1.869,68");
    }

    @Test
    void saysTheLastMonthOfSeveral() {
        TestFacts facts = port().from("2026-01-01").until("2026-03-10").every(3, Timing.ARREARS);

        assertThat(english(facts, "2026-03", 0)).isEqualTo("1 × BRL 690.00; each month rounded half up: 2 whole months: 2 × BRL 690.00"
                + " + 10 of 31 days in 2026-03: BRL 222.58 = BRL 1,602.58");
    }

    @Test
    void aPriceOfAnIntervalIsRoundedOnce() {
        TestFacts facts = port().from("2026-01-10").every(3, Timing.ARREARS).pricePer(PricePer.INTERVAL);

        assertThat(english(facts, "2026-03", 0)).isEqualTo("81 of 90 days × 1 × BRL 690.00, rounded half up = BRL 621.00");
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY_30,             2028-02-15, '16 of 30 days (30E/360)',               '16 de 30 dias (30E/360)',              368.00",
        "FULL_PERIOD,          2028-02-15, '1 of 1 month by FULL_PERIOD',           '1 de 1 mês pela regra FULL_PERIOD',           690.00",
        "NONE_IN_FIRST_PERIOD, 2028-02-15, '0 of 1 month by NONE_IN_FIRST_PERIOD',  '0 de 1 mês pela regra NONE_IN_FIRST_PERIOD',  0.00",
        "HALF_PERIOD,          2028-02-16, '0.5 of 1 month by HALF_PERIOD',         '0,5 de 1 mês pela regra HALF_PERIOD',         345.00"})
    void namesTheRuleThatDoesNotCountTheDaysOfTheCalendar(Proration policy, String start, String english, String portuguese, BigDecimal amount) {
        TestFacts facts = port().from(start).proration(policy);

        assertThat(english(facts, "2028-02", 0)).isEqualTo(english + " × 1 × BRL 690.00, rounded half up = BRL " + amount);
        assertThat(portuguese(facts, "2028-02", 0)).isEqualTo(portuguese + " × 1 × R$ 690,00, arredondado (metade para cima) = R$ "
                + amount.toPlainString().replace('.', ','));
    }

    @Test
    void saysHowManyMonthsOfAnIntervalAPolicyByMonthCounts() {
        TestFacts facts = port().from("2026-01-20").every(3, Timing.ARREARS).pricePer(PricePer.INTERVAL).proration(Proration.HALF_PERIOD)
                .price("1000.00", "2020-01-01");

        assertThat(english(facts, "2026-03", 0))
                .isEqualTo("2.5 of 3 months by HALF_PERIOD × 1 × BRL 1,000.00, rounded half up = BRL 833.33");
        assertThat(portuguese(facts, "2026-03", 0))
                .isEqualTo("2,5 de 3 meses pela regra HALF_PERIOD × 1 × R$ 1.000,00, arredondado (metade para cima) = R$ 833,33");
    }

    @Test
    void saysWhatADifferenceCorrects() {
        TestFacts facts = port().from("2026-03-01").until("2026-03-20");
        Explanation explanation = corrected(facts, ChargedMonths.through("2026-03-31", "2026-03-21", "690.00"));

        assertThat(explanation.in(Locale.ENGLISH)).isEqualTo("20 of 31 days × 1 × BRL 690.00, rounded half up = BRL 445.16, "
                + "less BRL 690.00 charged before (corrects IXBR01 000.051.234) = BRL -244.84");
        assertThat(explanation.in(PORTUGUESE)).isEqualTo("20 de 31 dias × 1 × R$ 690,00, arredondado (metade para cima) = R$ 445,16, "
                + "menos R$ 690,00 já cobrado (corrige IXBR01 000.051.234) = R$ -244,84");
    }

    @Test
    void saysThatNothingIsOwedAnyMore() {
        Explanation explanation = corrected(port().from("2026-03-01").voided(), ChargedMonths.through("2026-03-31", "2026-03-01", "690.00"));

        assertThat(explanation.in(Locale.ENGLISH)).isEqualTo("nothing is owed any more: BRL 0.00, "
                + "less BRL 690.00 charged before (corrects IXBR01 000.051.234) = BRL -690.00");
        assertThat(explanation.in(PORTUGUESE)).isEqualTo("nada mais é devido: R$ 0,00, "
                + "menos R$ 690,00 já cobrado (corrige IXBR01 000.051.234) = R$ -690,00");
    }

    @Test
    void aDifferenceOfAMonthWithTwoRatesSaysItsNewSum() {
        TestFacts facts = port().from("2026-03-01").terms("2026-03-01", "1", null, "0").terms("2026-03-11", "2", null, "0");
        Explanation explanation = corrected(facts, ChargedMonths.through("2026-03-31", "2026-03-11", "690.00"));

        assertThat(explanation.in(Locale.ENGLISH))
                .isEqualTo("rated anew: BRL 1,157.42, less BRL 690.00 charged before (corrects IXBR01 000.051.234) = BRL 467.42");
    }

    @Test
    void aChargeThatIsMadeOnceHasNoDays() {
        TestFacts facts = port().once().price("300.00", "2020-01-01").from("2026-04-10");

        assertThat(english(facts, "2026-04", 0)).isEqualTo("1 × BRL 300.00, rounded half up = BRL 300.00");
    }

    @Test
    void aLineByHandSaysItsDiscountAndEveryDecimalOfItsPrice() {
        Money zero = Money.of("0", "USD");
        Explanation explanation = new Explanation(null, null, null, new BigDecimal("2.5"), new BigDecimal("1.2345"), BigDecimal.ZERO,
                BigDecimal.ZERO, new BigDecimal("3.5"), null, null, zero, Money.of("2.98", "USD"), null, null, null);

        assertThat(explanation.in(PORTUGUESE)).isEqualTo("2,5 × USD 1,2345, menos 3,5% (linha), arredondado (metade para cima) = USD 2,98");
    }

    @Test
    void aClerkFindsFiguresThatDoNotComeToTheAmount() {
        ExplanationReader reader = ExplanationReader.of(Locale.ENGLISH, Currency.getInstance("BRL"));

        assertThat(List.of("21 of 31 days × 2 × BRL 690.00, less 10% (subscription), rounded half up = BRL 841.36",
                "20 of 30 days × 1 × BRL 1,000.00; running total rounded half up BRL 875.00, less BRL 291.66 before = BRL 841.36",
                "1 × BRL 690.00; each month rounded half up: 2 whole months: 2 × BRL 690.00 = BRL 841.36",
                "rated anew: BRL 1.00, less BRL 690.00 charged before (corrects 7) = BRL 841.36"))
                .allMatch(text -> reader.fault(text, new BigDecimal("841.36")) != null);
    }

    private static Explanation corrected(TestFacts facts, Charged charged) {
        List<ChargeLine> lines = ChargedMonths.due(facts, charged, "2026-03").lines();
        assertThat(lines).hasSize(1);
        return Explanation.of(lines.get(0), facts.facts().service(), "IXBR01 000.051.234");
    }

    private static String english(TestFacts facts, String period, int line) {
        return Explanation.of(facts.lines(period).get(line), facts.facts().service(), null).in(Locale.ENGLISH);
    }

    private static String portuguese(TestFacts facts, String period, int line) {
        return Explanation.of(facts.lines(period).get(line), facts.facts().service(), null).in(PORTUGUESE);
    }
}
