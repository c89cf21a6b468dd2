package br.ix.invoice.delivery.mail;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.remittance.BoletosAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets mails go that waited for a bank to say that it knows a boleto, or does not want it. */
@Component
class BankAnswers {

    private final Receivables receivables;
    private final MailRows rows;

    BankAnswers(Receivables receivables, MailRows rows) {
        this.receivables = receivables;
        this.rows = rows;
    }

    @EventListener
    void on(BoletosAnswered event) {
        if (rows.anyWaitsForBank()) {
            rows.goOn(receivables.withKeys(event.invoices()).values().stream().map(Receivable::publicId).toList());
        }
    }
}
