package br.ix.invoice.payment.web;

import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/invoices/{id}/write-off} and {@code /refund}: an invoice that nobody will pay any more, a credit note that is paid out, and what of both is
 * no longer true. With {@code preview=true} each answers what would be, and does nothing.
 */
@RestController
@RequestMapping("/api/v1/invoices/{id}")
class WriteOffResource {

    private static final String NO = "false";

    private final Payments payments;
    private final Invoices invoices;

    WriteOffResource(Payments payments, Invoices invoices) {
        this.payments = payments;
        this.invoices = invoices;
    }

    /** A document as a caller names it, and whether the deed is only looked at. */
    private record Asked(String id, Caller caller, boolean preview) {
    }

    @PostMapping("/write-off")
    ResponseEntity<InvoiceView> writeOff(@PathVariable String id, @RequestBody ReasonRequest request, @RequestParam(defaultValue = NO) boolean preview,
                                         Caller caller) {
        return answer(new Asked(id, caller, preview), () -> payments.writeOff(id, request, caller));
    }

    @PostMapping("/write-off-reversal")
    ResponseEntity<InvoiceView> reverse(@PathVariable String id, @RequestBody ReasonRequest request, @RequestParam(defaultValue = NO) boolean preview,
                                        Caller caller) {
        return answer(new Asked(id, caller, preview), () -> payments.reverseWriteOff(id, request, caller));
    }

    @PostMapping("/refund")
    ResponseEntity<InvoiceView> refund(@PathVariable String id, @RequestBody ReasonRequest request, @RequestParam(defaultValue = NO) boolean preview,
                                       Caller caller) {
        return answer(new Asked(id, caller, preview), () -> payments.refundCredit(id, request, caller));
    }

    @PostMapping("/refund-reversal")
    ResponseEntity<InvoiceView> reverseRefund(@PathVariable String id, @RequestBody ReasonRequest request, @RequestParam(defaultValue = NO) boolean preview,
                                              Caller caller) {
        return answer(new Asked(id, caller, preview), () -> payments.reverseCreditRefund(id, request, caller));
    }

    private ResponseEntity<InvoiceView> answer(Asked asked, Runnable deed) {
        InvoiceView invoice = asked.preview() ? payments.preview(() -> done(asked, deed)) : done(asked, deed);
        return Answers.item(invoice, invoice.version());
    }

    private InvoiceView done(Asked asked, Runnable deed) {
        Locale language = LocaleContextHolder.getLocale();
        deed.run();
        return invoices.byId(asked.id(), asked.caller(), language);
    }
}
