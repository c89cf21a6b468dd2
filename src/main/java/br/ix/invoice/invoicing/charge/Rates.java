package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a subscription by day. An agreed price stands instead of list price and profile discount; the subscription's own
 * discount still applies. A waiver takes its part of all that; a day that is waived whole needs no price.
 */
final class Rates {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ChargeFacts facts;
    private final DayCount count;

    Rates(ChargeFacts facts, DayCount count) {
        this.facts = facts;
        this.count = count;
    }

    /** The rate of a day, null where no price is in force. */
    @Nullable Rate on(LocalDate day) {
        Waived waived = waivedOn(day);
        Rate rate = onWithoutWaiver(day);
        if (waived == null) {
            return rate;
        }
        return rate != null ? rate.with(waived) : waived.percent().compareTo(WHOLE) == 0 ? atNoPrice(day).with(waived) : null;
    }

    /** The rate to print where nothing is owed any more: that of the day, at zero where it has no price. */
    Rate shownOn(LocalDate day) {
        Rate rate = onWithoutWaiver(day);
        return rate != null ? rate : atNoPrice(day);
    }

    /** Days cut where the rate changes. Policies by month take the rate of the first used day for the whole month. */
    List<Segment> segments(Days days) {
        return count.isByMonth() ? segmentsByMonth(days) : segmentsByDay(days);
    }

    /** The last day, at most {@code until}, through which the rate of {@code day} stays. */
    LocalDate lastDayOfRate(LocalDate day, LocalDate until) {
        LocalDate last = lastDayOfWaiver(day, until);
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

    private @Nullable Rate onWithoutWaiver(LocalDate day) {
        Terms terms = termsOn(day);
        if (terms.agreedUnitPrice() != null) {
            return new Rate(terms.quantity(), terms.agreedUnitPrice(), null, terms.discountPercent(), BigDecimal.ZERO, null);
        }
        PriceEntry entry = priceOn(day);
        return entry == null ? null
                : new Rate(terms.quantity(), entry.unitPrice(), entry.id(), terms.discountPercent(), profileDiscountOn(day), null);
    }

    private Rate atNoPrice(LocalDate day) {
        Terms terms = termsOn(day);
        return new Rate(terms.quantity(), BigDecimal.ZERO, null, terms.discountPercent(), BigDecimal.ZERO, null);
    }

    private @Nullable Waived waivedOn(LocalDate day) {
        for (Waiver waiver : facts.subscription().waivers()) {
            if (waiver.coversDay(day)) {
                return new Waived(waiver.percent(), waiver.reason());
            }
        }
        return null;
    }

    private LocalDate lastDayOfWaiver(LocalDate day, LocalDate until) {
        for (Waiver waiver : facts.subscription().waivers()) {
            if (waiver.from().isAfter(day)) {
                return Days.earlier(until, waiver.from().minusDays(1));
            }
            if (waiver.coversDay(day)) {
                return waiver.until() == null ? until : Days.earlier(until, waiver.until());
            }
        }
        return until;
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
