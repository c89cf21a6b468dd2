package br.ix.invoice.console.invoice;

import br.ix.invoice.console.page.RefusalNotice;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.rest.Refusal;
import java.util.function.Supplier;
import org.springframework.ui.Model;

/** Shows on the page of a form what it would do, or why it would be refused. */
final class Looked {

    private Looked() {
    }

    static void at(InvoicesByHand byHand, Supplier<InvoiceView> deed, Model model) {
        try {
            model.addAttribute("would", byHand.preview(deed));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", RefusalNotice.of(refusal));
        }
    }
}
