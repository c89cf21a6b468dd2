package br.ix.invoice.document.drawing;

import br.ix.invoice.invoicing.InvoicesIssued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what was issued as one row a chunk, in the transaction that issues it: it is drawn if and only if it was issued. */
@Component
class IssuedDocuments {

    private final UndrawnDocuments undrawn;
    private final DrawingSettings settings;

    IssuedDocuments(UndrawnDocuments undrawn, DrawingSettings settings) {
        this.undrawn = undrawn;
        this.settings = settings;
    }

    @EventListener
    void on(InvoicesIssued event) {
        if (settings.isOn() && !event.invoices().isEmpty()) {
            undrawn.keep(event.invoices());
        }
    }
}
