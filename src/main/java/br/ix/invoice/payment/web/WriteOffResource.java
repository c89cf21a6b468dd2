package br.ix.invoice.payment.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices/{id}/write-off}: an invoice that nobody will pay any more, and one of which that is no longer true. */
@RestController
@RequestMapping("/api/v1/invoices/{id}")
class WriteOffResource {

    private final Payments payments;
    private final Invoices invoices;

    WriteOffResource(Payments payments, Invoices invoices) {
        this.payments = payments;
        this.invoices = invoices;
    }

    @PostMapping("/write-off")
    ResponseEntity<InvoiceView> writeOff(@PathVariable String id, @RequestBody ReasonRequest request, Caller caller, Locale language) {
        payments.writeOff(id, request, caller);
        return answer(id, caller, language);
    }

    @PostMapping("/write-off-reversal")
    ResponseEntity<InvoiceView> reverse(@PathVariable String id, @RequestBody ReasonRequest request, Caller caller, Locale language) {
        payments.reverseWriteOff(id, request, caller);
        return answer(id, caller, language);
    }

    private ResponseEntity<InvoiceView> answer(String id, Caller caller, Locale language) {
        InvoiceView invoice = invoices.byId(id, caller, language);
        return Answers.item(invoice, invoice.version());
    }
}
