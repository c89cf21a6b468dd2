package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.CancelRequest;
import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels issued documents: the number stays used, the document asks for nothing any more. Public for the module's face.
 */
@Component
public class Cancellations {

    private final TakenRows rows;
    private final ApplicationEventPublisher events;

    Cancellations(TakenRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Cancels the document with an id. Refused (409): a draft, a cancelled one, one with credit notes, one that a live run holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String id, CancelRequest request) {
        Inputs in = Reasons.inputs(request.reason(), request.effect(), Map.of());
        Reasons why = Reasons.read(in, Effect.REBILL);
        if (why == null) {
            throw Refusal.invalid(in.faults());
        }
        Taken taken = rows.lock(id, "cancel");
        if (!taken.credited().isZero()) {
            throw Refusal.conflict("invoice-credited", ("%s of the invoice are credited: credit the rest, or cancel its credit notes first")
                    .formatted(taken.credited()));
        }
        LocalDate today = rows.today(taken);
        if (taken.isCreditNoteByHand()) {
            cancelCredit(taken, why, today);
        } else {
            rows.cancel(taken, why.effect(), why.reason(), today);
            giveBackUnlessFinal(taken, why);
        }
        events.publishEvent(new InvoicesCancelled(List.of(taken.id())));
    }

    private void giveBackUnlessFinal(Taken taken, Reasons why) {
        if (why.effect() == Effect.REBILL) {
            rows.giveBack(taken.id());
        }
    }

    /** The invoice that it credited is open again; what a credit note gave back may have been charged anew since, so that one stands. */
    private void cancelCredit(Taken credit, Reasons why, LocalDate today) {
        if (credit.effect() == Effect.REBILL) {
            throw Refusal.conflict("credit-note-rebilled", "The days that this credit note gave back are owed again: it cannot be cancelled");
        }
        rows.cancel(credit, null, why.reason(), today);
        rows.credit(Objects.requireNonNull(credit.credits()), credit.id());
    }
}
