package br.ix.invoice.invoicing.charge;

import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A step that charges. */
interface RunStep extends Step {

    /** The run of the next month, or of a later one (missed months). */
    record Run(int missed) implements RunStep {
        @Override
        public boolean on(History history) {
            history.period = history.period.plusMonths(missed + 1L);
            return history.charge(history.horizon());
        }
    }

    /** The month of the last run is requested again: only what was given back since, or changed, is due. */
    record Again() implements RunStep {
        @Override
        public boolean on(History history) {
            boolean isDue = history.books.due(history.horizon()) instanceof Due due && !due.lines().isEmpty();
            return history.charge(history.horizon()) && isDue;
        }
    }

    /** The run of the next month, drafted and approved before a fact changed, and posted after it. */
    record RunOfOldFacts(Step change) implements RunStep {
        @Override
        public boolean on(History history) {
            history.period = history.period.plusMonths(1);
            Charge drafted = history.books.due(history.horizon());
            boolean changed = change.on(history);
            if (!(drafted instanceof Due due)) {
                return false;
            }
            history.books.postOldFacts(due);
            return changed;
        }
    }

    /**
     * The run of the next month, which leaves out one of the accounts that it would charge, after someone else pays: from a day of that
     * month on (a charge that is made once: always did), or from any day on.
     */
    record LeftOut(Step anyMove, int dayOfMonth, long account, int which) implements RunStep {
        @Override
        public boolean on(History history) {
            YearMonth month = history.period.plusMonths(1);
            LocalDate near = history.world.service.recurring() ? month.atDay(dayOfMonth) : BEGINNING;
            Payer before = history.world.payerOn(near);
            if (which % 3 == 0 || !Step.pays(history, near, new Payer(account, before.organisation(), before.issuer()))) {
                anyMove.on(history);
            }
            history.period = month;
            List<Long> accounts = history.books.due(history.horizon()) instanceof Due due
                    ? List.copyOf(due.accounts(history.world.facts())) : List.of();
            history.charge(history.horizon(), accounts.isEmpty() ? Set.of() : Set.of(accounts.get(which % accounts.size())));
            return accounts.size() > 1;
        }
    }

    /** An invoice on request through a later day. */
    record OnRequest(int days) implements RunStep {
        @Override
        public boolean on(History history) {
            Horizon horizon = history.through(history.period.atEndOfMonth().plusDays(days));
            boolean positive = history.books.due(horizon) instanceof Due due && due.lines().stream().map(ChargeLine::amount).map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add).signum() > 0;
            return positive && history.charge(horizon);
        }
    }
}
