package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a history: what changes facts is here, what charges in {@link RunStep}, what takes back in {@link TakeBack}. Days are counted from the first day of the world; a step that makes no sense does nothing. */
interface Step {

    LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /** Does it; true when it had an effect. */
    boolean on(History history);

    /** The participant moves to another account from a day on, or for its whole time. */
    record Account(int day, long account, boolean wholeTime) implements Step {
        @Override
        public boolean on(History history) {
            LocalDate from = wholeTime ? BEGINNING : dayOf(day);
            Payer before = history.world.payerOn(from);
            return pays(history, from, new Payer(account, before.organisation(), before.issuer()));
        }
    }

    /** The account bills to another organisation from a day on, or for its whole time. */
    record Organisation(int day, long organisation, boolean wholeTime) implements Step {
        @Override
        public boolean on(History history) {
            LocalDate from = wholeTime ? BEGINNING : dayOf(day);
            Payer before = history.world.payerOn(from);
            return pays(history, from, new Payer(before.account(), organisation, before.issuer()));
        }
    }

    /** The exchange moves to another issuer from the first of a month on. */
    record Issuer(int day, long issuer) implements Step {
        @Override
        public boolean on(History history) {
            LocalDate from = dayOf(day).withDayOfMonth(1);
            Payer before = history.world.payerOn(from);
            return pays(history, from, new Payer(before.account(), before.organisation(), issuer));
        }
    }

    record Start(int day) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate start = dayOf(day);
            if (world.endsOn != null && world.endsOn.isBefore(start) || !world.mayCharge(start, world.chargingStartsOn, world.chargingEndsOn)) {
                return false;
            }
            history.books.changed(start.isBefore(world.startsOn) ? start : world.startsOn);
            world.startOn(start);
            return true;
        }
    }

    record End(@Nullable Integer day) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate end = day == null ? null : dayOf(day);
            if (end != null && end.isBefore(world.startsOn)) {
                return false;
            }
            LocalDate before = world.endsOn;
            LocalDate first = before == null ? end : end == null || before.isBefore(end) ? before : end;
            if (first != null) {
                history.books.changed(first.plusDays(1));
            }
            world.endsOn = end;
            return first != null;
        }
    }

    /** The first day that is charged, none: the first day. */
    record ChargeFrom(@Nullable Integer day) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate from = day == null ? null : dayOf(day);
            if (Objects.equals(from, world.chargingStartsOn) || !world.mayCharge(world.startsOn, from, world.chargingEndsOn)) {
                return false;
            }
            world.chargingStartsOn = from;
            history.books.changed(world.startsOn);
            return true;
        }
    }

    /** The last day that is charged, none: the last day. */
    record ChargeUntil(@Nullable Integer day) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate until = day == null ? null : dayOf(day);
            if (Objects.equals(until, world.chargingEndsOn) || !world.mayCharge(world.startsOn, world.chargingStartsOn, until)) {
                return false;
            }
            world.chargingEndsOn = until;
            history.books.changed(world.startsOn);
            return true;
        }
    }

    /** Quantity, agreed price and discount from a day on; {@code wholeTime}: for the whole time. */
    record NewTerms(int day, BigDecimal quantity, @Nullable BigDecimal agreed, BigDecimal discount, boolean wholeTime) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate from = wholeTime || dayOf(day).isBefore(world.startsOn) ? world.startsOn : dayOf(day);
            if (wholeTime) {
                world.terms.clear();
            }
            world.terms.put(from, new Terms(from, quantity, agreed, discount));
            history.books.changed(from);
            return true;
        }
    }

    /** A part is waived from a day on, for so many days (none: for good); not where another waiver has one of these days. */
    record Waive(int day, @Nullable Integer days, BigDecimal percent) implements Step {
        @Override
        public boolean on(History history) {
            Waiver waiver = new Waiver(dayOf(day), days == null ? null : dayOf(day + days), percent, "grant " + day);
            boolean free = history.world.waivers.stream().noneMatch(other -> meet(waiver, other));
            if (free) {
                history.world.waivers.add(waiver);
                history.books.changed(waiver.from());
            }
            return free;
        }

        private static boolean meet(Waiver one, Waiver other) {
            return (one.until() == null || !other.from().isAfter(one.until())) && (other.until() == null || !one.from().isAfter(other.until()));
        }
    }

    /** A waiver is taken back, as if it had never been. */
    record WaiveNoMore(int which) implements Step {
        @Override
        public boolean on(History history) {
            List<Waiver> waivers = history.world.waivers;
            if (waivers.isEmpty()) {
                return false;
            }
            history.books.changed(waivers.remove(which % waivers.size()).from());
            return true;
        }
    }

    record Profile(int day, BigDecimal percent) implements Step {
        @Override
        public boolean on(History history) {
            history.world.profile.put(dayOf(day), percent);
            history.books.changed(dayOf(day));
            return true;
        }
    }

    /** A list price from a day on, for so many days (none: open). A price at a known day corrects that entry. */
    record Price(int day, @Nullable Integer days, BigDecimal unitPrice, World.Reach reach) implements Step {
        @Override
        public boolean on(History history) {
            history.world.addPrice(unitPrice, dayOf(day), days == null ? null : dayOf(day + days), reach);
            history.books.changed(dayOf(day));
            return true;
        }
    }

    /** No price goes on after a day: runs park, until there is one again. */
    record EndPrices(int day) implements Step {
        @Override
        public boolean on(History history) {
            boolean ended = history.world.endPrices(dayOf(day));
            history.books.changed(dayOf(day).plusDays(1));
            return ended;
        }
    }

    /** There is a price for all days again. */
    record PriceAgain(BigDecimal unitPrice) implements Step {
        @Override
        public boolean on(History history) {
            history.world.addPrice(unitPrice, BEGINNING, null);
            history.books.changed(history.world.startsOn);
            return true;
        }
    }

    /** An import says that it was billed elsewhere through another day. */
    record Settle(int day) implements Step {
        @Override
        public boolean on(History history) {
            return history.books.settleElsewhere(dayOf(day));
        }
    }

    /** Another timing from the first day of a month on; not before a later change. */
    record NewTiming(int month, Timing timing) implements Step {
        @Override
        public boolean on(History history) {
            LocalDate from = World.FIRST_DAY.plusMonths(month);
            if (from.isBefore(history.world.timings.lastKey()) || history.world.timings.lastEntry().getValue() == timing) {
                return false;
            }
            history.world.timing(from, timing);
            return true;
        }
    }

    record Voided() implements Step {
        @Override
        public boolean on(History history) {
            history.world.isVoid = true;
            history.books.changed(history.world.startsOn);
            return true;
        }
    }

    /** Any day before a later change is refused, but the first. */
    static boolean pays(History history, LocalDate from, Payer payer) {
        World world = history.world;
        if (payer.equals(world.payerOn(from)) || !from.equals(BEGINNING) && world.payers.lastKey().isAfter(from)) {
            return false;
        }
        world.paidBy(payer, from);
        history.books.changed(from.isBefore(world.startsOn) ? world.startsOn : from);
        return true;
    }

    static LocalDate dayOf(int day) {
        return World.FIRST_DAY.plusDays(day);
    }
}
