package br.ix.invoice.psp.register;

import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.BankTitles;
import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.payment.OpenAmountsChanged;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to invoices, as it has to be told to banks: a row in the transaction in which it happens, and a small query where no issuer named a bank.
 * A row that is there already is only marked, so an event may come again.
 */
@Component
class RegisterCharges {

    private final BankTitles titles;
    private final PixRegistrationRows rows;

    RegisterCharges(BankTitles titles, PixRegistrationRows rows) {
        this.titles = titles;
        this.rows = rows;
    }

    @EventListener
    void on(InvoicesIssued event) {
        Map<Long, BankTitle> issued = titles.chargesToBeRegistered(event.invoices());
        if (!issued.isEmpty()) {
            rows.insert(new ArrayList<>(issued.values()));
        }
    }

    @EventListener
    void on(InvoicesCancelled event) {
        rows.mark(event.invoices());
    }

    @EventListener
    void on(OpenAmountsChanged event) {
        rows.mark(event.documents());
    }
}
