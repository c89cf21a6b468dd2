package br.ix.invoice.invoicing;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.decision.FourEyes;
import br.ix.invoice.decision.SecondPerson;
import br.ix.invoice.decision.SecondPerson.Ask;
import br.ix.invoice.invoicing.request.ChargeableSubscriptions;
import br.ix.invoice.invoicing.request.InvoiceRequests;
import br.ix.invoice.invoicing.takeback.Cancellations;
import br.ix.invoice.invoicing.takeback.CreditNotes;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import br.ix.invoice.rest.preview.Looking;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Documents outside of runs, for other modules: asked for by a person or program and issued at once. */
@Component
public class InvoicesByHand {

    private static final Set<Role> OF_THE_EXCHANGE = EnumSet.of(Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);

    private final InvoiceRequests requests;
    private final Cancellations cancellations;
    private final CreditNotes credits;
    private final ChargeableSubscriptions chargeable;
    private final Invoices invoices;
    private final After after;

    InvoicesByHand(InvoiceRequests requests, ChargeableSubscriptions chargeable, Cancellations cancellations, CreditNotes credits,
                   Invoices invoices, After after) {
        this.requests = requests;
        this.chargeable = chargeable;
        this.cancellations = cancellations;
        this.credits = credits;
        this.invoices = invoices;
        this.after = after;
    }

    /** What follows a document: its entry in the audit trail, and whether it waits for a second person. */
    @Component
    record After(AuditTrail trail, FourEyes eyes, SecondPerson second) {

        void mustBeDecided(InvoiceView document, String kind, @Nullable String subject, Record request) {
            if (eyes.isNeededForDocument(Money.of(document.total(), document.currency()))) {
                second.mustDecide(new Ask(kind, subject, request, "%s %s %s for %s".formatted(document.kind(), document.total(), document.currency(),
                        document.billTo())));
            }
        }

        /** By a way on which nothing can wait, people of the exchange ask for no more than one of them may; what participants ask for is open already. */
        void mustNotNeedAnother(InvoiceView document, Caller caller) {
            if (OF_THE_EXCHANGE.contains(caller.role()) && eyes.isNeededForDocument(Money.of(document.total(), document.currency()))) {
                throw Refusal.of(HttpStatus.FORBIDDEN, "second-person-needed", ("This comes to %s %s, which needs a second person: ask for it by POST "
                        + "/api/v1/invoices, where it waits").formatted(document.total(), document.currency()));
            }
        }
    }

    /**
     * Issues an invoice. Refused: faults of the request (400), an account that a live run holds, a sum that is not positive, days
     * that cannot be charged (409).
     */
    @Transactional
    public InvoiceView issue(InvoiceRequest request, Caller caller, Locale language) {
        InvoiceView invoice = issued(invoices.byId(requests.issue(request), caller, language));
        after.mustBeDecided(invoice, "invoice", null, request);
        return invoice;
    }

    /**
     * Issues an invoice of subscriptions of an account (ids), each for its open month and so many more in advance. Refused as above; one of
     * which nothing is open by the end of this month is a fault of the request (400); a sum that needs a second person is refused (403) to people of
     * the exchange.
     */
    @Transactional
    public InvoiceView issueAhead(String billingAccount, Map<String, Integer> months, @Nullable String purchaseOrder, Caller caller) {
        InvoiceView invoice = issued(invoices.byId(requests.issueAhead(billingAccount, months, purchaseOrder), caller, Locale.forLanguageTag("pt-BR")));
        after.mustNotNeedAnother(invoice, caller);
        return invoice;
    }

    private InvoiceView issued(InvoiceView invoice) {
        after.trail().record("invoice.issued", "invoices/" + invoice.id(), null, Values.of("number", invoice.number(), "kind", invoice.kind(),
                "billingAccount", invoice.billingAccount(), "total", invoice.total(), "currency", invoice.currency(), "purchaseOrder", invoice.purchaseOrder()));
        return invoice;
    }

    /** The first subscriptions that can be charged to a billing account (its public id) on request, at most so many. */
    public List<ChargeableView> chargeable(String account, int most) {
        return chargeable.of(account, most);
    }

    /** Cancels an issued document, with a reason. Refused: one that is not issued, is credited, or that a live run holds (409). */
    @Transactional
    public InvoiceView cancel(String id, CancelRequest request, Caller caller, Locale language) {
        cancellations.cancel(id, request);
        InvoiceView invoice = invoices.byId(id, caller, language);
        after.mustBeDecided(invoice, "cancellation", "invoices/" + id, request);
        after.trail().record("invoice.cancelled", "invoices/" + invoice.id(), Values.of("state", InvoiceState.ISSUED), Values.of("state", invoice.state(),
                "number", invoice.number(), "total", invoice.total(), "currency", invoice.currency(), "reason", request.reason(), "effect", request.effect()));
        return invoice;
    }

    /** Credits an issued invoice, whole or in part; the credit note. Never more than what is not yet credited (409). */
    @Transactional
    public InvoiceView credit(String id, CreditRequest request, Caller caller, Locale language) {
        InvoiceView credit = invoices.byId(credits.credit(id, request), caller, language);
        after.mustBeDecided(credit, "credit-note", "invoices/" + id, request);
        after.trail().record("invoice.credited", "invoices/" + credit.credits(), null, Values.of("creditNote", credit.id(), "number", credit.number(),
                "total", credit.total(), "currency", credit.currency(), "reason", request.reason(), "effect", request.effect()));
        return credit;
    }

    /** What a deed of this type would make: it is done by the same code, looked at, and taken back; a new document shows no number. */
    @Transactional
    public InvoiceView preview(Supplier<InvoiceView> deed) {
        InvoiceView would = Looking.at(deed);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return would;
    }
}
