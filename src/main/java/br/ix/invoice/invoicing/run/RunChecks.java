package br.ix.invoice.invoicing.run;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked of drafts before they are written, in this order: signed contracts, what e-invoices need, bounds, purchase orders. */
@Component
record RunChecks(RunContracts contracts, RunElectronics electronics, RunBounds bounds, RunOrders orders) {

    /** The drafts of a chunk in their order; those that may not be billed so are parked. */
    List<AccountDraft> pass(Run run, RunBook.Reading book, List<AccountDraft> drafts) {
        return orders.present(run, book, bounds.within(run, book, electronics.whole(book, contracts.signed(book, drafts))));
    }
}
