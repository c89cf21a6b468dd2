package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * How a history begins. Days are counted from the first day of the world; {@code settled}: through which day an import says that it was
 * billed elsewhere (negative: none); whether documents of zero are issued; how many months are caught up with.
 */
record Beginning(Service service, Currency currency, int startsOn, BigDecimal price, Policy issuer) {

    /** What does not belong to the subscription. */
    record Policy(int settled, boolean zeroInvoices, int catchUpMonths) {
    }

    static Arbitrary<Beginning> any() {
        Arbitrary<Boolean> recurring = Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
        Arbitrary<Policy> policies = Combinators.combine(
                Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(-1)), Tuple.of(1, Draws.days())), Arbitraries.of(true, false),
                Arbitraries.frequency(Tuple.of(3, History.NO_LIMIT), Tuple.of(1, 12), Tuple.of(1, 3), Tuple.of(1, 1))).as(Policy::new);
        return Combinators.combine(services(recurring), Draws.currencies(), Draws.days(), Draws.prices(), policies).as(Beginning::new);
    }

    /** Some charge a subscription at the latest so many days after its start. */
    private static Arbitrary<Service> services(Arbitrary<Boolean> recurring) {
        return Combinators.combine(Draws.services(recurring, Arbitraries.of(Proration.class)), Arbitraries.integers().between(0, 60).injectNull(0.7))
                .as((service, within) -> new Service(service.id(), service.code(), service.name(), service.unit(), service.recurring(),
                        service.intervalMonths(), service.timings(), service.proration(), service.pricePer(), within));
    }

    History history() {
        World world = new World(service, currency, World.FIRST_DAY.plusDays(startsOn), price);
        world.settledThrough = issuer.settled() < 0 ? null : World.FIRST_DAY.plusDays(issuer.settled());
        return new History(world, issuer.zeroInvoices(), issuer.catchUpMonths());
    }

    /** The name of what charges: the policy, or that it is made once. */
    String policy() {
        return service.recurring() ? service.proration().name() : "ONCE";
    }

    /** What it begins with, as the columns of a tally. */
    List<String> traits() {
        return List.of("every " + service.intervalMonths() + " " + service.timingOn(World.FIRST_DAY).name().toLowerCase(Locale.ROOT),
                "per " + service.pricePer().name().toLowerCase(Locale.ROOT), currency.getCurrencyCode(),
                issuer.settled() < 0 ? "billed here" : "billed elsewhere",
                issuer.zeroInvoices() ? "zeros issued" : "zeros suppressed",
                issuer.catchUpMonths() == History.NO_LIMIT ? "no limit" : "limit of catching up");
    }

    /** Every trait that there is. */
    static List<String> allTraits() {
        List<String> rhythms = Draws.INTERVALS.stream().flatMap(months -> Stream.of("every " + months + " arrears", "every " + months + " advance")).toList();
        return Stream.of(rhythms, List.of("per month", "per interval"), Draws.CURRENCIES, List.of("billed here", "billed elsewhere",
                "zeros issued", "zeros suppressed", "no limit", "limit of catching up")).flatMap(List::stream).toList();
    }

    /** Of a step: policy, interval, and the timing of the moment. */
    List<String> columns(History history) {
        Timing timing = history.world.service.timingOn(history.period.plusMonths(1).atDay(1));
        return List.of(policy(), "every " + service.intervalMonths(), timing.name());
    }

    static List<String> allColumns() {
        return Stream.of(allPolicies().stream(), Draws.INTERVALS.stream().map(months -> "every " + months), Arrays.stream(Timing.values()).map(Enum::name))
                .flatMap(column -> column).toList();
    }

    static List<String> allPolicies() {
        return Stream.concat(Arrays.stream(Proration.values()).map(Enum::name), Stream.of("ONCE")).toList();
    }
}
