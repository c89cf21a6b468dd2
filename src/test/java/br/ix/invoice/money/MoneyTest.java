package br.ix.invoice.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids (D-..) are those of our list of billing cases. */
class MoneyTest {

    @ParameterizedTest(name = "{0}: {1} {2} rounded {3} = {4}")
    @CsvSource({
        "D-29, BRL, 20.125,  HALF_UP,   20.13", "D-29, BRL, 20.125, HALF_EVEN, 20.12",
        "D-30, BRL, -20.125, HALF_UP,   -20.13", "none, JPY, 7777.5, HALF_UP,   7778",
        "mils, KWD, 16.1295, HALF_UP,   16.130"})
    void roundsToTheDecimalsOfTheCurrencyByTheNamedRule(String id, String currency, BigDecimal amount, RoundingMode rule, String rounded) {
        assertThat(Money.rounded(amount, Currency.getInstance(currency), rule).plain()).isEqualTo(rounded);
    }

    @Test
    void refusesAnAmountThatWouldLoseADigit() {
        assertThatThrownBy(() -> Money.of("20.125", "BRL")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesASumAcrossCurrencies() {
        Money reais = Money.of("1.00", "BRL");
        Money euros = Money.of("1.00", "EUR");

        assertThatThrownBy(() -> reais.plus(euros)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> reais.compareTo(euros)).isInstanceOf(CurrencyMismatch.class);
    }
}
