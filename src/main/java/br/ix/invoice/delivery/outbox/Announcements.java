package br.ix.invoice.delivery.outbox;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.dunning.AccountsOverdue;
import br.ix.invoice.dunning.AccountsPaidUp;
import br.ix.invoice.dunning.RemindersDue;
import br.ix.invoice.invoicing.BillingRunDrafted;
import br.ix.invoice.invoicing.BillingRunFailed;
import br.ix.invoice.invoicing.BillingRunPosted;
import br.ix.invoice.invoicing.CreditsIssued;
import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.payment.InvoicesPaid;
import br.ix.invoice.payment.PaymentsReceived;
import br.ix.invoice.payment.PaymentsReversed;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what happens as one row an event, in the transaction in which it happens: it is told if and only if it happened. Nothing is written
 * where nobody wants to know. Everything else follows after commit ({@link Telling}).
 */
@Component
class Announcements {

    private final Happenings happenings;
    private final List<Teller> tellers;

    Announcements(Happenings happenings, List<Teller> tellers) {
        this.happenings = happenings;
        this.tellers = tellers;
    }

    @EventListener
    void on(BillingRunDrafted event) {
        keep(EventType.RUN_DRAFTED, List.of(event.run()));
    }

    @EventListener
    void on(BillingRunPosted event) {
        keep(EventType.RUN_POSTED, List.of(event.run()));
    }

    @EventListener
    void on(BillingRunFailed event) {
        keep(EventType.RUN_FAILED, List.of(event.run()));
    }

    @EventListener
    void on(InvoicesIssued event) {
        keep(EventType.INVOICE_ISSUED, event.invoices());
    }

    @EventListener
    void on(InvoicesCancelled event) {
        keep(EventType.INVOICE_CANCELLED, event.invoices());
    }

    @EventListener
    void on(CreditsIssued event) {
        keep(EventType.INVOICE_CREDITED, event.creditNotes());
    }

    @EventListener
    void on(InvoicesPaid event) {
        keep(EventType.INVOICE_PAID, event.invoices());
    }

    @EventListener
    void on(PaymentsReceived event) {
        keep(EventType.PAYMENT_RECEIVED, event.payments());
    }

    @EventListener
    void on(PaymentsReversed event) {
        keep(EventType.PAYMENT_REVERSED, event.payments());
    }

    @EventListener
    void on(AccountsOverdue event) {
        keep(EventType.ACCOUNT_MAY_BE_BLOCKED, event.accounts());
    }

    @EventListener
    void on(AccountsPaidUp event) {
        keep(EventType.ACCOUNT_MAY_BE_UNBLOCKED, event.accounts());
    }

    @EventListener
    void on(RemindersDue event) {
        keep(EventType.REMINDER_DUE, event.reminders());
    }

    private void keep(EventType type, List<Long> subjects) {
        if (!subjects.isEmpty() && tellers.stream().anyMatch(teller -> teller.wants(type))) {
            happenings.keep(type, subjects);
        }
    }
}
