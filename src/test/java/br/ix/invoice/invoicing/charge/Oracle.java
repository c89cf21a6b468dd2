package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription owes, worked out day by day and exactly, in the plainest way. It shares no code with the product but the records
 * that hold the facts.
 */
final class Oracle {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final World world;

    Oracle(World world) {
        this.world = world;
    }

    /** What the days cost that the facts owe and the test counts, by the first month of their interval; nothing where that is zero. */
    Map<YearMonth, BigDecimal> owed(Predicate<LocalDate> counts) {
        if (world.isVoid) {
            return Map.of();
        }
        Map<YearMonth, BigDecimal> owed = world.service.recurring() ? recurring(counts)
                : new TreeMap<>(Map.of(intervalOf(start()), once(counts)));
        owed.values().removeIf(amount -> amount.signum() == 0);
        return owed;
    }

    /** What a payer owes of an interval. */
    record Part(Payer payer, YearMonth interval) {
    }

    /** The same by payer: a day costs what it adds to the rounded total of its month or interval, and its payer owes that. */
    Map<Part, BigDecimal> owedByPayer(Predicate<LocalDate> counts) {
        Map<Part, BigDecimal> owed = new HashMap<>();
        if (!world.isVoid && !world.service.recurring()) {
            owed.put(partOf(start()), once(counts));
        }
        Map<YearMonth, BigDecimal> weighted = new HashMap<>();
        for (LocalDate day = world.startsOn; world.service.recurring() && !day.isAfter(world.lastDay); day = day.plusDays(1)) {
            if (owes(day) && counts.test(day) && weight(day).signum() > 0) {
                BigDecimal before = weighted.getOrDefault(unit(day), BigDecimal.ZERO);
                BigDecimal after = before.add(cost(day).multiply(weight(day)));
                weighted.put(unit(day), after);
                owed.merge(partOf(day), round(after, base(unit(day))).subtract(round(before, base(unit(day)))), BigDecimal::add);
            }
        }
        owed.values().removeIf(amount -> amount.signum() == 0);
        return owed;
    }

    private Part partOf(LocalDate day) {
        return new Part(world.payerOn(day), intervalOf(day));
    }

    boolean owes(LocalDate day) {
        LocalDate last = world.chargingEndsOn == null ? world.endsOn : world.chargingEndsOn;
        return !world.isVoid && isBegun(day) && (last == null || !day.isAfter(last)) && (world.settledThrough == null || day.isAfter(world.settledThrough));
    }

    /** Charging starts with the service, or on the day that is said, or when its service waits no longer. */
    private boolean isBegun(LocalDate day) {
        Integer within = world.service.recurring() ? world.service.chargingStartsWithinDays() : null;
        boolean said = world.chargingStartsOn == null ? within == null : !day.isBefore(world.chargingStartsOn);
        return !day.isBefore(world.startsOn) && (said || within != null && ChronoUnit.DAYS.between(world.startsOn, day) >= within);
    }

    private LocalDate start() {
        LocalDate day = world.startsOn;
        while (!isBegun(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The last day that the run of a month charges: interval after interval, one in arrears when it has ended, one in advance when the
     * next month reaches it; each by the timing of its first day.
     */
    LocalDate lastDayOf(YearMonth period) {
        int months = world.service.recurring() ? world.service.intervalMonths() : 1;
        YearMonth first = YearMonth.of(period.getYear() - 1, 1);
        while (isCharged(first, first.plusMonths(months - 1L), period)) {
            first = first.plusMonths(months);
        }
        return first.minusMonths(1).atEndOfMonth();
    }

    private boolean isCharged(YearMonth first, YearMonth last, YearMonth period) {
        boolean inAdvance = world.timings.floorEntry(first.atDay(1)).getValue() == Timing.ADVANCE;
        return inAdvance ? !first.isAfter(period.plusMonths(1)) : !last.isAfter(period);
    }

    /** Days through the last are due, charged ones too; days before a charged day of the same interval are due with it. */
    Predicate<LocalDate> dueThrough(LocalDate last, Set<LocalDate> charged) {
        if (!world.service.recurring()) {
            return day -> !day.isAfter(last) || charged.contains(day);
        }
        Map<YearMonth, LocalDate> lastCharged = new TreeMap<>();
        charged.forEach(day -> lastCharged.merge(intervalOf(day), day, (one, other) -> one.isAfter(other) ? one : other));
        return day -> !day.isAfter(last) || !day.isAfter(lastCharged.getOrDefault(intervalOf(day), LocalDate.MIN));
    }

    /** The first month of the interval of a day; a charge that is made once belongs to its month. */
    YearMonth intervalOf(LocalDate day) {
        int months = world.service.recurring() ? world.service.intervalMonths() : 1;
        YearMonth month = YearMonth.from(day);
        while (month.getMonthValue() % months != 1 % months) {
            month = month.minusMonths(1);
        }
        return month;
    }

    private BigDecimal once(Predicate<LocalDate> counts) {
        LocalDate day = start();
        boolean elsewhere = world.settledThrough != null && !day.isAfter(world.settledThrough);
        return elsewhere || !counts.test(day) ? BigDecimal.ZERO : round(cost(day));
    }

    private Map<YearMonth, BigDecimal> recurring(Predicate<LocalDate> counts) {
        Map<YearMonth, BigDecimal> weighted = new TreeMap<>();
        for (LocalDate day = world.startsOn; !day.isAfter(world.lastDay); day = day.plusDays(1)) {
            if (owes(day) && counts.test(day) && weight(day).signum() > 0) {
                weighted.merge(unit(day), cost(day).multiply(weight(day)), BigDecimal::add);
            }
        }
        Map<YearMonth, BigDecimal> owed = new TreeMap<>();
        weighted.forEach((unit, cost) -> owed.merge(intervalOf(unit.atDay(1)), round(cost, base(unit)), BigDecimal::add));
        return owed;
    }

    /** Where the sum is rounded: the month, or the first month of the interval. */
    private YearMonth unit(LocalDate day) {
        return perInterval() ? intervalOf(day) : YearMonth.from(day);
    }

    private BigDecimal base(YearMonth unit) {
        int months = perInterval() ? world.service.intervalMonths() : 1;
        int days = 0;
        for (int i = 0; i < months; i++) {
            days += switch (world.service.proration()) {
                case DAILY_ACTUAL -> unit.plusMonths(i).lengthOfMonth();
                case DAILY_30 -> 30;
                default -> 2;
            };
        }
        return new BigDecimal(days);
    }

    /** How much of the base a day is worth. By month, the first used day is worth all: two halves of a month. */
    private BigDecimal weight(LocalDate day) {
        return new BigDecimal(switch (world.service.proration()) {
            case DAILY_ACTUAL -> 1;
            case DAILY_30 -> weightOfThirty(day);
            default -> isFirstUsed(day) ? halves(day) : 0;
        });
    }

    /** The 31st stands for the 30th, the last day of February for all days up to the 30th. */
    private static int weightOfThirty(LocalDate day) {
        int length = day.lengthOfMonth();
        if (length == 31 && day.getDayOfMonth() == 30) {
            return 0;
        }
        return length < 30 && day.getDayOfMonth() == length ? 31 - length : 1;
    }

    private boolean isFirstUsed(LocalDate day) {
        return day.getDayOfMonth() == 1 || !owes(day.minusDays(1));
    }

    private int halves(LocalDate day) {
        LocalDate start = start();
        boolean monthOfStart = YearMonth.from(day).equals(YearMonth.from(start));
        return switch (world.service.proration()) {
            case NONE_IN_FIRST_PERIOD -> monthOfStart && start.getDayOfMonth() > 1 ? 0 : 2;
            case HALF_PERIOD -> monthOfStart && start.getDayOfMonth() > 15 ? 1 : 2;
            default -> 2;
        };
    }

    /** Whether no price is known for what a day costs; by month, that is the price of the first day owed of the month. All waived: none is needed. */
    boolean lacksPrice(LocalDate day) {
        LocalDate first = day;
        while (isByMonth() && world.service.recurring() && !isFirstUsed(first)) {
            first = first.minusDays(1);
        }
        return (owes(first) || isOwedOnce(first)) && termsOn(first).agreedUnitPrice() == null && listPrice(first) == null && left(first).signum() > 0;
    }

    /** What is charged once is owed on its day, whenever the service ends. */
    private boolean isOwedOnce(LocalDate day) {
        return !world.service.recurring() && !world.isVoid && day.equals(start())
                && (world.settledThrough == null || day.isAfter(world.settledThrough));
    }

    private boolean isByMonth() {
        return switch (world.service.proration()) {
            case DAILY_ACTUAL, DAILY_30 -> false;
            default -> true;
        };
    }

    private Terms termsOn(LocalDate day) {
        return world.terms.floorEntry(day) == null ? world.terms.firstEntry().getValue() : world.terms.floorEntry(day).getValue();
    }

    private BigDecimal cost(LocalDate day) {
        Terms terms = termsOn(day);
        BigDecimal own = left(day).multiply(HUNDRED.subtract(terms.discountPercent()).divide(HUNDRED));
        if (terms.agreedUnitPrice() != null) {
            return terms.quantity().multiply(terms.agreedUnitPrice()).multiply(own);
        }
        if (left(day).signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal profile = world.profile.floorEntry(day) == null ? BigDecimal.ZERO : world.profile.floorEntry(day).getValue();
        return terms.quantity().multiply(known(listPrice(day), day)).multiply(own).multiply(HUNDRED.subtract(profile).divide(HUNDRED));
    }

    /** What is not waived of a day. */
    private BigDecimal left(LocalDate day) {
        BigDecimal left = BigDecimal.ONE;
        for (Waiver waiver : world.waivers) {
            if (!day.isBefore(waiver.from()) && !beforeDay(waiver.until(), day)) {
                left = HUNDRED.subtract(waiver.percent()).divide(HUNDRED);
            }
        }
        return left;
    }

    private static BigDecimal known(@Nullable BigDecimal price, LocalDate day) {
        if (price == null) {
            throw new AssertionError("A day without price was charged: " + day);
        }
        return price;
    }

    private @Nullable BigDecimal listPrice(LocalDate day) {
        PriceEntry best = null;
        for (PriceEntry entry : world.prices) {
            boolean covers = !entry.validFrom().isAfter(day) && !beforeDay(entry.validUntil(), day)
                    && entry.currency().equals(world.currency);
            best = covers && (best == null || goesBefore(entry, best)) ? entry : best;
        }
        return best == null ? null : best.unitPrice();
    }

    /** A price of the exchange goes before one for everywhere; of two of a kind, the one that began last. */
    private static boolean goesBefore(PriceEntry entry, PriceEntry other) {
        boolean own = entry.exchange() != null;
        return own == (other.exchange() != null) ? entry.validFrom().isAfter(other.validFrom()) : own;
    }

    private static boolean beforeDay(@Nullable LocalDate last, LocalDate day) {
        return last != null && last.isBefore(day);
    }

    private boolean perInterval() {
        return world.service.pricePer() == PricePer.INTERVAL;
    }

    private BigDecimal round(BigDecimal exact) {
        return round(exact, BigDecimal.ONE);
    }

    private BigDecimal round(BigDecimal exact, BigDecimal base) {
        return exact.divide(base, world.currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
