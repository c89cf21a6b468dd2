package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What generated facts are drawn from; the awkward ones (edges of months, halves of a cent, nothing, everything) come up often. */
final class Draws {

    static final List<Integer> INTERVALS = List.of(1, 2, 3, 6, 12);
    static final List<String> CURRENCIES = List.of("BRL", "JPY", "KWD");
    /** Facts change within so many days of the first day of the world; February of a leap year is among them. */
    private static final int DAYS = 490;

    private Draws() {
    }

    /** Days counted from the first day of the world; every third is an edge of a month, or its middle. */
    static Arbitrary<Integer> days() {
        List<Integer> edges = IntStream.rangeClosed(0, DAYS).boxed().filter(day -> isEdge(World.FIRST_DAY.plusDays(day))).toList();
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.integers().between(0, DAYS)), Tuple.of(1, Arbitraries.of(edges)));
    }

    private static boolean isEdge(LocalDate day) {
        int number = day.getDayOfMonth();
        return number <= 2 || number == 15 || number == 16 || number >= 28;
    }

    static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(1, 5).map(BigDecimal::new)),
                Tuple.of(1, Arbitraries.bigDecimals().between(new BigDecimal("0.0001"), new BigDecimal("20")).ofScale(4)));
    }

    static Arbitrary<BigDecimal> prices() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(3, Arbitraries.of("690.00", "115.00", "5520.00", "100.00", "0.0100", "20.1250").map(BigDecimal::new)),
                Tuple.of(3, Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("9999")).ofScale(4)));
    }

    static Arbitrary<BigDecimal> percents() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of("0", "10", "50", "100", "17.5").map(BigDecimal::new)),
                Tuple.of(1, Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100")).ofScale(4)));
    }

    static Arbitrary<Currency> currencies() {
        return Arbitraries.of(CURRENCIES).map(Currency::getInstance);
    }

    /** A recurring service of one of the policies. */
    static Arbitrary<Service> recurring(Arbitrary<Proration> prorations) {
        return services(Arbitraries.just(true), prorations);
    }

    static Arbitrary<Service> services(Arbitrary<Boolean> recurring, Arbitrary<Proration> prorations) {
        return Combinators.combine(recurring, Arbitraries.of(INTERVALS), Arbitraries.of(Timing.class), prorations,
                Arbitraries.of(PricePer.class)).as((again, months, timing, proration, per) ->
                new Service(1, "PORT", "Port", "port", again, months, timing, proration, per));
    }
}
