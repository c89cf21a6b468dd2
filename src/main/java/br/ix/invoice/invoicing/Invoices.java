package br.ix.invoice.invoicing;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.invoicing.reading.InvoicePrints;
import br.ix.invoice.invoicing.reading.InvoiceViews.Reader;
import br.ix.invoice.invoicing.reading.InvoiceViews;
import br.ix.invoice.invoicing.reading.PurchaseOrders;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents, for other modules: drafts, issued invoices and credit notes, each caller sees its own. */
@Component
public class Invoices {

    private static final Caller EVERYTHING = new Caller("ix-invoice", Role.VIEWER, null, null);

    private final InvoiceViews views;
    private final InvoicePrints prints;
    private final PurchaseOrders purchaseOrders;
    private final AuditTrail trail;

    Invoices(InvoiceViews views, InvoicePrints prints, PurchaseOrders purchaseOrders, AuditTrail trail) {
        this.views = views;
        this.prints = prints;
        this.purchaseOrders = purchaseOrders;
        this.trail = trail;
    }

    /** A page of documents, lines explained in a language where they are asked for. */
    public Page<InvoiceView> list(InvoiceFilter filter, PageQuery query, Caller caller, Locale language) {
        return views.list(filter, query, new Reader(caller, language));
    }

    /** The same from the newest on, except that those of a run come in the order of their accounts. */
    public Page<InvoiceView> newest(InvoiceFilter filter, PageQuery query, Caller caller, Locale language) {
        return views.newest(filter, query, new Reader(caller, language));
    }

    /** A document with its lines; one that does not exist or that is another's is refused (404). */
    public InvoiceView byId(String id, Caller caller, Locale language) {
        return views.byId(id, new Reader(caller, language)).orElseThrow(() -> Refusal.notFound("invoice", id));
    }

    /** An invoice that was found by a customer's reference; {@code isOnly}: no other one has it. */
    public record Ordered(InvoiceView invoice, boolean isOnly) {
    }

    /** The newest issued invoice with a customer's reference, where the caller may see it. */
    public Optional<Ordered> withPurchaseOrder(String purchaseOrder, Caller caller, Locale language) {
        List<String> ids = purchaseOrders.with(purchaseOrder);
        return ids.stream().findFirst().flatMap(id -> views.byId(id, new Reader(caller, language))).map(invoice -> new Ordered(invoice, ids.size() == 1));
    }

    /** A document with what it prints of payer and issuer. */
    public InvoicePrint print(String id, Caller caller, Locale language) {
        return prints.of(byId(id, caller, language));
    }

    /** The same of documents with keys, explained in English; each caller is trusted to see them. */
    public List<InvoicePrint> prints(List<Long> keys) {
        return prints.of(views.withKeys(keys, new Reader(EVERYTHING, Locale.ENGLISH)));
    }

    /**
     * Changes the customer's own reference of the document as it was read; one that changed meanwhile is refused (412). That of a draft is part of what is
     * approved, and a redraft would lose it: it is refused (409), the account has an order for its documents to come.
     */
    @Transactional
    public InvoiceView changePurchaseOrder(InvoiceView invoice, @Nullable String purchaseOrder, Caller caller, Locale language) {
        if (invoice.state() == InvoiceState.DRAFT) {
            throw Refusal.conflict("invoice-state", "A draft has the purchase order of its billing account '%s': set it there, and redraft".formatted(invoice.billingAccount()))
                    .with("state", invoice.state());
        }
        if (!purchaseOrders.change(invoice.id(), invoice.version(), purchaseOrder)) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "The item changed meanwhile: read it again");
        }
        trail.record("invoice.changed", "invoices/" + invoice.id(), Collections.singletonMap("purchaseOrder", invoice.purchaseOrder()),
                Collections.singletonMap("purchaseOrder", purchaseOrder));
        return byId(invoice.id(), caller, language);
    }
}
