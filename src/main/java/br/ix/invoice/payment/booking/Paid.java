package br.ix.invoice.payment.booking;

import br.ix.invoice.rest.Refusal;

/** What is asked of every payment that is changed. */
final class Paid {

    private Paid() {
    }

    static void refuseIfReversed(PaymentRow payment) {
        if (payment.reversedOn() != null) {
            throw Refusal.conflict("payment-reversed", "The payment '%s' was reversed on %s".formatted(payment.publicId(), payment.reversedOn()))
                    .with("state", "REVERSED");
        }
    }
}
