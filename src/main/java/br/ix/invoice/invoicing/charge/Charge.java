package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is due for a subscription, or why that cannot be said. Public as the answer of {@link Charging}. */
public sealed interface Charge {

    /**
     * Lines to write, those of zero among them. {@code through}: the day through which documents and facts agree once they are
     * posted; null: nothing new, the state of the subscription stays as it is.
     */
    record Due(List<ChargeLine> lines, @Nullable LocalDate through) implements Charge {

        /** Nothing is due and nothing is to be noted. */
        public static final Due NOTHING = new Due(List.of(), null);

        /**
         * The accounts that have a part in this: those of its lines, without any the one that pays the last day. What is remembered of the
         * subscription holds only once all of them are posted.
         */
        public Set<Long> accounts(ChargeFacts facts) {
            Set<Long> accounts = new TreeSet<>();
            lines.forEach(line -> accounts.add(line.payer().account()));
            Payer last = through == null ? null : facts.payers().on(through);
            if (accounts.isEmpty() && last != null) {
                accounts.add(last.account());
            }
            return accounts;
        }

        /** The last day ever charged, once the lines are posted. */
        public @Nullable LocalDate chargedThrough(Charged before) {
            return before.chargedThrough() != null && (through == null || through.isBefore(before.chargedThrough()))
                    ? before.chargedThrough() : through;
        }

        /**
         * The earliest day to look at again, once the lines are posted: mostly null; the day after {@code through} where days
         * charged in advance were given back and are not yet due again.
         */
        public @Nullable LocalDate revisedFrom(Charged before) {
            if (through == null) {
                return before.revisedFrom();
            }
            return before.chargedThrough() != null && through.isBefore(before.chargedThrough()) ? through.plusDays(1) : null;
        }
    }

    /**
     * The account is left out until someone has acted: code of the service, the first day that is in the way, and where there is
     * one the limit that it is before.
     */
    record Parked(Reason reason, String service, LocalDate day, @Nullable LocalDate limit) implements Charge {
    }
}
