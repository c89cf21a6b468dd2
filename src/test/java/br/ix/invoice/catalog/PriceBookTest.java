package br.ix.invoice.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One service, 7; exchange 1 has prices of its own, exchange 2 has none. */
class PriceBookTest {

    private static final Currency BRL = Currency.getInstance("BRL");

    private final PriceBook book = new PriceBook(3, List.of(service(7), service(2)), List.of(
            entry(null, "100", "BRL", "2026-01-01", null),
            entry(null, "25", "USD", "2026-01-01", null),
            entry(1L, "90", "BRL", "2026-03-01", "2026-12-31"),
            entry(1L, "80", "BRL", "2026-06-01", "2026-06-30"),
            entry(1L, "0", "BRL", "2026-09-01", "2026-09-30")));

    @ParameterizedTest(name = "exchange {0} in {1} on {2} -> {3}")
    @CsvSource({
        "1, BRL, 2025-12-31, NONE",
        "1, BRL, 2026-01-01, 100",
        "1, BRL, 2026-02-28, 100",
        "1, BRL, 2026-03-01, 90",
        "1, BRL, 2026-06-01, 80",
        "1, BRL, 2026-06-30, 80",
        "1, BRL, 2026-07-01, 90",
        "1, BRL, 2026-09-15, 0",
        "1, BRL, 2026-12-31, 90",
        "1, BRL, 2027-01-01, 100",
        "2, BRL, 2026-06-15, 100",
        "2, USD, 2026-06-15, 25",
        "2, EUR, 2026-06-15, NONE",
    })
    void findsThePriceInForce(long exchange, String currency, LocalDate day, String expected) {
        String found = book.inForce(7, exchange, Currency.getInstance(currency), day)
                .map(entry -> entry.unitPrice().toPlainString()).orElse("NONE");

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void hasNoPriceForAServiceThatItDoesNotKnow() {
        assertThat(book.inForce(8, 1, BRL, LocalDate.parse("2026-06-15"))).isEmpty();
        assertThatThrownBy(() -> book.service(8)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void namesTheDaysOnWhichAPriceMayChange() {
        List<LocalDate> days = book.changesWithin(7, 1, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-09-01"));

        assertThat(days).containsExactly(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-01"));
    }

    @Test
    void knowsItsServices() {
        assertThat(book.service(2).code()).isEqualTo("S2");
        assertThat(book.version()).isEqualTo(3);
    }

    private static Service service(long id) {
        return new Service(id, "S" + id, "Service", "unit", true, 1, Service.Timing.ARREARS, Service.Proration.DAILY_ACTUAL,
                Service.PricePer.MONTH);
    }

    private static PriceEntry entry(@Nullable Long exchange, String price, String currency, String from, @Nullable String until) {
        return new PriceEntry(1, UUID.randomUUID(), 7, exchange, new BigDecimal(price), Currency.getInstance(currency),
                LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
