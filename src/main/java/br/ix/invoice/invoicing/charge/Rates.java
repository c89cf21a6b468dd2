package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a subscription by day. An agreed price stands instead of list price and profile discount; the subscription's own
 * discount still applies.
 */
final class Rates {

    private final ChargeFacts facts;
    private final DayCount count;

    Rates(ChargeFacts facts, DayCount count) {
        this.facts = facts;
        this.count = count;
    }

    /** The rate of a day, null where no price is in force. */
    @Nullable Rate on(LocalDate day) {
        Terms terms = termsOn(day);
        if (terms.agreedUnitPrice() != null) {
            return new Rate(terms.quantity(), terms.agreedUnitPrice(), null, terms.discountPercent(), BigDecimal.ZERO);
        }
        PriceEntry entry = priceOn(day);
        return entry == null ? null
                : new Rate(terms.quantity(), entry.unitPrice(), entry.id(), terms.discountPercent(), profileDiscountOn(day));
    }

    /** The rate to print where nothing is owed any more: that of the day, at zero where it has no price. */
    Rate shownOn(LocalDate day) {
        Rate rate = on(day);
        Terms terms = termsOn(day);
        return rate != null ? rate
                : new Rate(terms.quantity(), BigDecimal.ZERO, null, terms.discountPercent(), BigDecimal.ZERO);
    }

    /** Days cut where the rate changes. Policies by month take the rate of the first used day for the whole month. */
    List<Segment> segments(Days days) {
        return count.isByMonth() ? segmentsByMonth(days) : segmentsByDay(days);
    }

    /** The last day, at most {@code until}, through which the rate of {@code day} stays. */
    LocalDate lastDayOfRate(LocalDate day, LocalDate until) {
        LocalDate last = until;
        List<Terms> terms = facts.subscription().terms();
        for (int i = terms.size() - 1; i > 0 && terms.get(i).effectiveOn().isAfter(day); i--) {
            last = Days.earlier(last, terms.get(i).effectiveOn().minusDays(1));
        }
        return termsOn(day).agreedUnitPrice() != null ? last : lastDayOfListPrice(day, lastDayOfProfileDiscount(day, last));
    }

    private List<Segment> segmentsByDay(Days days) {
        List<Segment> segments = new ArrayList<>(2);
        LocalDate from = days.from();
        while (!from.isAfter(days.until())) {
            LocalDate last = lastDayOfRate(from, days.until());
            segments.add(new Segment(from, last, on(from)));
            from = last.plusDays(1);
        }
        return segments;
    }

    private List<Segment> segmentsByMonth(Days days) {
        List<Segment> segments = new ArrayList<>(2);
        LocalDate from = days.from();
        while (!from.isAfter(days.until())) {
            LocalDate last = Days.earlier(days.until(), from.withDayOfMonth(from.lengthOfMonth()));
            Rate rate = on(count.firstUsedInMonthOf(from));
            Segment before = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (before != null && Objects.equals(before.rate(), rate)) {
                segments.set(segments.size() - 1, new Segment(before.from(), last, rate));
            } else {
                segments.add(new Segment(from, last, rate));
            }
            from = last.plusDays(1);
        }
        return segments;
    }

    private Terms termsOn(LocalDate day) {
        List<Terms> terms = facts.subscription().terms();
        int i = terms.size() - 1;
        while (i > 0 && terms.get(i).effectiveOn().isAfter(day)) {
            i--;
        }
        return terms.get(i);
    }

    private BigDecimal profileDiscountOn(LocalDate day) {
        List<ProfileDiscount> discounts = facts.profileDiscounts();
        int i = discounts.size() - 1;
        while (i >= 0 && discounts.get(i).effectiveOn().isAfter(day)) {
            i--;
        }
        return i < 0 ? BigDecimal.ZERO : discounts.get(i).percent();
    }

    private @Nullable PriceEntry priceOn(LocalDate day) {
        Subscription subscription = facts.subscription();
        return facts.prices().inForce(subscription.service(), subscription.exchange(), facts.currency(), day).orElse(null);
    }

    private LocalDate lastDayOfProfileDiscount(LocalDate day, LocalDate until) {
        BigDecimal percent = profileDiscountOn(day);
        for (ProfileDiscount discount : facts.profileDiscounts()) {
            if (discount.effectiveOn().isAfter(until)) {
                break;
            }
            if (discount.effectiveOn().isAfter(day) && discount.percent().compareTo(percent) != 0) {
                return discount.effectiveOn().minusDays(1);
            }
        }
        return until;
    }

    private LocalDate lastDayOfListPrice(LocalDate day, LocalDate until) {
        Subscription subscription = facts.subscription();
        List<LocalDate> changes = facts.prices().changesWithin(subscription.service(), subscription.exchange(), day, until);
        if (changes.isEmpty()) {
            return until;
        }
        PriceEntry entry = priceOn(day);
        for (LocalDate change : changes) {
            PriceEntry next = priceOn(change);
            if (entry == null ? next != null : next == null || next.id() != entry.id()) {
                return change.minusDays(1);
            }
        }
        return until;
    }
}
