package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.CancelRequest;
import br.ix.invoice.invoicing.CreditRequest;
import br.ix.invoice.invoicing.InvoiceRequest;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/invoices}: documents outside of runs, issued, cancelled and credited; with {@code preview=true} each answers what would be,
 * and leaves nothing behind.
 */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoicesByHandResource {

    private static final String NO = "false";

    private final InvoicesByHand byHand;

    InvoicesByHandResource(InvoicesByHand byHand) {
        this.byHand = byHand;
    }

    @PostMapping
    ResponseEntity<InvoiceView> issue(@RequestBody InvoiceRequest request, @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        Locale language = LocaleContextHolder.getLocale();
        return made(() -> byHand.issue(request, caller, language), preview);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<InvoiceView> cancel(@PathVariable String id, @RequestBody CancelRequest request,
                                       @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        Locale language = LocaleContextHolder.getLocale();
        Supplier<InvoiceView> deed = () -> byHand.cancel(id, request, caller, language);
        InvoiceView cancelled = preview ? byHand.preview(deed) : deed.get();
        return Answers.item(cancelled, cancelled.version());
    }

    @PostMapping("/{id}/credit-notes")
    ResponseEntity<InvoiceView> credit(@PathVariable String id, @RequestBody CreditRequest request,
                                       @RequestParam(defaultValue = NO) boolean preview, Caller caller) {
        Locale language = LocaleContextHolder.getLocale();
        return made(() -> byHand.credit(id, request, caller, language), preview);
    }

    private ResponseEntity<InvoiceView> made(Supplier<InvoiceView> deed, boolean preview) {
        if (preview) {
            InvoiceView would = byHand.preview(deed).unnumbered();
            return Answers.item(would, would.version());
        }
        InvoiceView made = deed.get();
        return Answers.created("/api/v1/invoices/" + made.id(), made, made.version());
    }
}
