package br.ix.invoice.delivery.mail;

import br.ix.invoice.invoicing.BoletoStates;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.psp.ChargesAnswered;
import br.ix.invoice.remittance.BoletosAnswered;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets mails go that waited for a bank to say that it knows a boleto or a charge by PIX, or does not want it. */
@Component
class BankAnswers {

    private final Receivables receivables;
    private final MailRows rows;
    private final BoletoStates boletos;

    BankAnswers(Receivables receivables, MailRows rows, BoletoStates boletos) {
        this.receivables = receivables;
        this.rows = rows;
        this.boletos = boletos;
    }

    @EventListener
    void on(BoletosAnswered event) {
        if (rows.anyWaitsForBank()) {
            goOn(event.invoices());
        }
    }

    /** A boleto that its bank has to know, too, is waited for longer. */
    @EventListener
    void on(ChargesAnswered event) {
        if (rows.anyWaitsForBank()) {
            Map<Long, BoletoStates.Standing> standings = boletos.of(event.invoices());
            goOn(event.invoices().stream().filter(invoice -> !standings.containsKey(invoice) || !InvoiceMails.IN_WAY.contains(standings.get(invoice).state())).toList());
        }
    }

    private void goOn(List<Long> invoices) {
        rows.goOn(receivables.withKeys(invoices).values().stream().map(Receivable::publicId).toList());
    }
}
