package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import br.ix.invoice.subscription.Terms;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a history. Days are counted from the first day of the world; a step that makes no sense does nothing. */
sealed interface Step {

    LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /** Does it; true when it had an effect. */
    boolean on(History history);

    /** The run of the next month, or of a later one (missed months). */
    record Run(int missed) implements Step {
        @Override
        public boolean on(History history) {
            history.period = history.period.plusMonths(missed + 1L);
            history.charge(new Horizon(history.period, History.NO_LIMIT));
            return true;
        }
    }

    /** The run of the next month, drafted and approved before a fact changed, and posted after it. */
    record RunOfOldFacts(Step change) implements Step {
        @Override
        public boolean on(History history) {
            history.period = history.period.plusMonths(1);
            Due drafted = history.books.due(new Horizon(history.period, History.NO_LIMIT));
            boolean changed = change.on(history);
            history.books.postOldFacts(drafted);
            return changed;
        }
    }

    /** The run of the next month, which leaves out one of the accounts that it would charge, after someone else pays. */
    record LeftOut(Step move, int which) implements Step {
        @Override
        public boolean on(History history) {
            move.on(history);
            history.period = history.period.plusMonths(1);
            Horizon horizon = new Horizon(history.period, History.NO_LIMIT);
            List<Long> accounts = List.copyOf(history.books.due(horizon).accounts(history.world.facts()));
            history.charge(horizon, accounts.isEmpty() ? Set.of() : Set.of(accounts.get(which % accounts.size())));
            return accounts.size() > 1;
        }
    }

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

    /** An invoice on request through a later day. */
    record OnRequest(int days) implements Step {
        @Override
        public boolean on(History history) {
            Horizon horizon = Horizon.through(history.period.atEndOfMonth().plusDays(days), history.period, History.NO_LIMIT);
            Due due = history.books.due(horizon);
            boolean positive = due.lines().stream().map(ChargeLine::amount).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .signum() > 0;
            if (positive) {
                history.charge(horizon);
            }
            return positive;
        }
    }

    record Start(int day) implements Step {
        @Override
        public boolean on(History history) {
            World world = history.world;
            LocalDate start = dayOf(day);
            if (world.endsOn != null && world.endsOn.isBefore(start)) {
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
    record Price(int day, @Nullable Integer days, BigDecimal unitPrice) implements Step {
        @Override
        public boolean on(History history) {
            history.world.addPrice(unitPrice, dayOf(day), days == null ? null : dayOf(day + days));
            history.books.changed(dayOf(day));
            return true;
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

    /** A document is cancelled and its days are owed again. */
    record Cancel(int document) implements Step {
        @Override
        public boolean on(History history) {
            return history.books.cancel(document);
        }
    }

    /** One line of a document is credited and its days are owed again. */
    record GiveBackLine(int document, int line) implements Step {
        @Override
        public boolean on(History history) {
            return history.books.giveBack(document, line);
        }
    }

    /** A document is credited, its days are not charged again. */
    record CreditForGood(int document) implements Step {
        @Override
        public boolean on(History history) {
            return history.books.creditForGood(document);
        }
    }

    /** Any day before a later change is refused, but the first. */
    private static boolean pays(History history, LocalDate from, Payer payer) {
        World world = history.world;
        if (payer.equals(world.payerOn(from)) || !from.equals(BEGINNING) && world.payers.lastKey().isAfter(from)) {
            return false;
        }
        world.paidBy(payer, from);
        history.books.changed(from.isBefore(world.startsOn) ? world.startsOn : from);
        return true;
    }

    private static LocalDate dayOf(int day) {
        return World.FIRST_DAY.plusDays(day);
    }
}
