package br.ix.invoice.invoicing.charge;

import static br.ix.invoice.invoicing.charge.TestFacts.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Timing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    @Test
    void saysDaysQuantityPriceDiscountAndRounding() {
        ChargeLine line = port().from("2026-03-11").terms("2026-03-11", "2", null, "10").lines("2026-03").get(0);

        assertThat(english(line)).isEqualTo("21 of 31 days × 2 × BRL 690.00, less 10 % (subscription), rounded half up = BRL 841.35");
        assertThat(portuguese(line)).isEqualTo(
                "21 de 31 dias × 2 × BRL 690,00, menos 10 % (assinatura), arredondado (meio para cima) = BRL 841,35");
    }

    @Test
    void saysTheRunningTotalOfAMonthThatIsCut() {
        ChargeLine line = port().price("1000.00", "2020-01-01").profile("1900-01-01", "12.5").from("2026-04-01")
                .terms("2026-04-01", "1", null, "0").terms("2026-04-11", "1", null, "0").lines("2026-04").get(1);

        assertThat(english(line)).isEqualTo(
                "20 of 30 days × 1 × BRL 1,000.00, less 12.5 % (profile), "
                        + "rounded half up on the running total (BRL 291.67 before) = BRL 583.33");
        assertThat(portuguese(line)).isEqualTo("20 de 30 dias × 1 × BRL 1.000,00, menos 12,5 % (perfil), "
                + "arredondado (meio para cima) no total acumulado (BRL 291,67 antes) = BRL 583,33");
    }

    @Test
    void saysThatSeveralMonthsAreASum() {
        ChargeLine line = port().from("2026-01-10").every(3, Timing.ARREARS).lines("2026-03").get(0);

        assertThat(english(line)).isEqualTo("81 of 90 days in 3 months × 1 × BRL 690.00, each month rounded half up = BRL 1,869.68");
        assertThat(portuguese(line)).isEqualTo(
                "81 de 90 dias em 3 meses × 1 × BRL 690,00, cada mês arredondado (meio para cima) = BRL 1.869,68");
    }

    @Test
    void aPriceOfAnIntervalIsRoundedOnce() {
        ChargeLine line = port().from("2026-01-10").every(3, Timing.ARREARS).pricePer(PricePer.INTERVAL).lines("2026-03").get(0);

        assertThat(english(line)).isEqualTo("81 of 90 days × 1 × BRL 690.00, rounded half up = BRL 621.00");
    }

    @Test
    void saysWhatADifferenceCorrects() {
        Charged charged = ChargedMonths.through("2026-03-31", "2026-03-21", "690.00");
        ChargeLine line = charged(port().from("2026-03-01").until("2026-03-20"), charged);

        assertThat(Explanation.of(line, "IXBR01 000.051.234").in(Locale.ENGLISH)).isEqualTo("20 of 31 days × 1 × BRL 690.00, "
                + "rounded half up = BRL 445.16, less BRL 690.00 charged before (corrects IXBR01 000.051.234) = BRL -244.84");
        assertThat(Explanation.of(line, "IXBR01 000.051.234").in(PORTUGUESE)).isEqualTo("20 de 31 dias × 1 × BRL 690,00, "
                + "arredondado (meio para cima) = BRL 445,16, menos BRL 690,00 já cobrado (corrige IXBR01 000.051.234) = BRL -244,84");
    }

    @Test
    void aDifferenceOfAMonthWithTwoRatesSaysItsNewSum() {
        Charged charged = ChargedMonths.through("2026-03-31", "2026-03-11", "690.00");
        TestFacts facts = port().from("2026-03-01").terms("2026-03-01", "1", null, "0").terms("2026-03-11", "2", null, "0");
        ChargeLine line = charged(facts, charged);

        assertThat(Explanation.of(line, "7").in(Locale.ENGLISH))
                .isEqualTo("rated anew: BRL 1,157.42, less BRL 690.00 charged before (corrects 7) = BRL 467.42");
    }

    @Test
    void aChargeThatIsMadeOnceHasNoDays() {
        ChargeLine line = port().once().price("300.00", "2020-01-01").from("2026-04-10").lines("2026-04").get(0);

        assertThat(english(line)).isEqualTo("1 × BRL 300.00, rounded half up = BRL 300.00");
    }

    private static ChargeLine charged(TestFacts facts, Charged charged) {
        List<ChargeLine> lines = ChargedMonths.due(facts, charged, "2026-03").lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static String english(ChargeLine line) {
        return Explanation.of(line, null).in(Locale.ENGLISH);
    }

    private static String portuguese(ChargeLine line) {
        return Explanation.of(line, null).in(PORTUGUESE);
    }
}
