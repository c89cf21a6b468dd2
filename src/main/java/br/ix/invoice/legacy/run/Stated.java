package br.ix.invoice.legacy.run;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.subscription.SubscriptionRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount of money that a record of a file says, or that the tables have of it: an invoice's total by its state, a subscription's agreed price. */
record Stated(Measure measure, String state, BigDecimal amount) {

    /** What is summed. */
    enum Measure { INVOICES, AGREED_PRICES }

    /** The amount of a record; null where it has none. */
    static @Nullable Stated of(@Nullable Record record) {
        if (record instanceof TakenOverRecord invoice) {
            return new Stated(Measure.INVOICES, invoice.state(), invoice.total());
        }
        return record instanceof SubscriptionRecord subscription && subscription.agreedUnitPrice() != null
                ? agreed(new BigDecimal(subscription.agreedUnitPrice())) : null;
    }

    static Stated agreed(BigDecimal price) {
        return new Stated(Measure.AGREED_PRICES, "", price);
    }

    boolean isSameAs(Stated other) {
        return state.equals(other.state) && amount.compareTo(other.amount) == 0;
    }

    String shown() {
        return (state.isEmpty() ? "" : state + " ") + amount.toPlainString();
    }
}
