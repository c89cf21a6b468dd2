package br.ix.invoice.dunning.remind;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one account (key) is reminded of on a day; pure. {@code step}: the latest that one of its invoices has reached. */
record Reminder(long account, LocalDate on, int step, List<Named> invoices) {

    /** An invoice that is named; {@code step}: the one that it is reminded of now, null where it had that already. */
    record Named(LateInvoice late, @Nullable Integer step) {
    }

    /** {@code reminded}: by key of the invoice the step that it had; steps that passed unseen are left out, only the latest counts. */
    static Optional<Reminder> of(long account, LocalDate on, List<LateInvoice> late, Asked asked) {
        List<Named> named = new ArrayList<>();
        for (LateInvoice one : late) {
            int reached = asked.steps().stream().map(Step::days).filter(days -> days <= one.daysLate()).max(Integer::compareTo).orElse(0);
            boolean isNew = reached > asked.reminded().getOrDefault(one.invoice(), 0);
            named.add(new Named(one, isNew ? (Integer) reached : null));
        }
        Optional<Integer> latest = named.stream().map(Named::step).filter(step -> step != null).max(Integer::compareTo);
        return latest.map(step -> new Reminder(account, on, step, named));
    }

    /** The steps, and what was reminded of before. */
    record Asked(List<Step> steps, Map<Long, Integer> reminded) {
    }

    Money open() {
        return invoices.stream().map(named -> named.late().open()).reduce(Money::plus).orElseThrow();
    }

    Money charges() {
        return invoices.stream().map(named -> named.late().charges()).reduce(Money::plus).orElseThrow();
    }
}
