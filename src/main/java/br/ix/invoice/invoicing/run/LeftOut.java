package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a run does not bill an account: a code, and for a parked one its facts; for one that failed what the program says. Rows of before
 * facts were stored have a sentence.
 */
record LeftOut(String reason, @Nullable ParkedFacts facts, @Nullable String sentence) {

    /** The codes of parked accounts, in {@code docs/reference/parked.md}. */
    enum Why {
        NO_PRICE_IN_FORCE, CATCH_UP_LIMIT, BUSY, TOTAL_OVER_BOUND, LINES_OVER_BOUND, PURCHASE_ORDER_REQUIRED, CONTRACT_NOT_SIGNED, E_INVOICE_INCOMPLETE;

        static Why of(Reason reason) {
            return switch (reason) {
                case NO_PRICE_IN_FORCE -> NO_PRICE_IN_FORCE;
                case CATCH_UP_LIMIT -> CATCH_UP_LIMIT;
            };
        }

        /** Whether a person may let the run bill the account as it is. */
        boolean isReleasable() {
            return this == TOTAL_OVER_BOUND || this == LINES_OVER_BOUND || this == PURCHASE_ORDER_REQUIRED;
        }
    }

    static LeftOut parked(Why why, ParkedFacts facts) {
        return new LeftOut(why.name(), facts, null);
    }

    static LeftOut failed(String sentence) {
        return new LeftOut("FAILED", null, sentence);
    }
}
