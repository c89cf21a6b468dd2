package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.delivery.outbox.Teller;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivables;
import org.springframework.stereotype.Component;

/** Puts issued documents into the outbox, those of a chunk by a hundred; each once. */
@Component
class InvoiceMails implements Teller {

    private final MailServer server;
    private final MailSettings settings;
    private final Receivables receivables;
    private final MailRows rows;

    InvoiceMails(MailServer server, MailSettings settings, Receivables receivables, MailRows rows) {
        this.server = server;
        this.settings = settings;
        this.receivables = receivables;
        this.rows = rows;
    }

    @Override
    public boolean wants(EventType type) {
        return type == EventType.INVOICE_ISSUED && settings.automatic() && server.isOn();
    }

    @Override
    public void tell(Happening happening) {
        if (wants(happening.type())) {
            rows.insertAutomatic(receivables.withKeys(happening.subjects()).values().stream()
                    .filter(document -> document.state() == InvoiceState.ISSUED).toList());
        }
    }
}
