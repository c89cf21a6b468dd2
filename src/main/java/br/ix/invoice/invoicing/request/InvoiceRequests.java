package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.InvoiceRequest;
import br.ix.invoice.invoicing.account.HeldAccounts;
import br.ix.invoice.invoicing.run.ChargesOnRequest;
import br.ix.invoice.invoicing.run.RequestedCharges;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues invoices outside of runs. One at a time, and with changes and the start of runs shut out: what is charged here was charged by
 * nobody else, and whoever comes next finds it charged. Public for the module's face.
 */
@Component
public class InvoiceRequests {

    private static final int MOST_MONTHS_AHEAD = 36;

    private final PayingAccounts accounts;
    private final Subscriptions subscriptions;
    private final HeldAccounts held;
    private final ChargesOnRequest charges;
    private final ChargedRows charged;
    private final RequestedDocuments documents;

    InvoiceRequests(PayingAccounts accounts, Subscriptions subscriptions, HeldAccounts held, ChargesOnRequest charges,
                    ChargedRows charged, RequestedDocuments documents) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.held = held;
        this.charges = charges;
        this.charged = charged;
        this.documents = documents;
    }

    /** Issues what is asked for; the id of the invoice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(InvoiceRequest request) {
        Asked asked = RequestInputs.read(request);
        held.shutOutRunsAndChanges();
        PayingAccount account = accounts.named(asked.account());
        refuseWithoutOrder(account, asked.purchaseOrder());
        return asked instanceof Asked.Subscriptions chosen ? onRequest(account, chosen) : byHand(account, (Asked.Lines) asked);
    }

    private String onRequest(PayingAccount account, Asked.Subscriptions asked) {
        Set<Long> chosen = chosen(account, asked);
        refuseIfHeld(account, chosen);
        charged.lock(chosen);
        RequestedCharges due = charges.due(new ChargesOnRequest.Wanted(account.id(), chosen, asked.through(), account.today()));
        refuseUnlessPositive(due.total(), "These subscriptions come to %s through %s, less what is charged already: an invoice needs a "
                + "positive sum", asked.through());
        RequestedDocuments.Issued issued = documents.issue(account, asked.purchaseOrder(),
                new RequestedDocuments.Content("ON_REQUEST", due.payer(), due.issuing(), due.lines(), due.taxes()));
        charged.charge(issued.key(), due);
        return issued.id();
    }

    private String byHand(PayingAccount account, Asked.Lines asked) {
        List<DocumentLine> lines = new FreeLines(asked.lines(), account.exchange().currency()).written();
        refuseIfHeld(account, Set.of());
        RequestedDocuments.Content content = documents.ofFreeLines(account, accounts.payer(account), lines);
        refuseUnlessPositive(content.total(Money.zero(account.exchange().currency())), "The lines come to %s: an invoice needs a positive sum",
                null);
        return documents.issue(account, asked.purchaseOrder(), content).id();
    }

    /** The keys of what was chosen; what does not exist or is billed to another account is refused (400), all of it at once. */
    private Set<Long> chosen(PayingAccount account, Asked.Subscriptions asked) {
        Map<String, Long> keys = subscriptions.keysOf(asked.subscriptions());
        Set<Long> own = new HashSet<>(accounts.billedTo(account, keys.values()));
        Faults faults = new Faults();
        asked.subscriptions().forEach(id -> {
            Long key = keys.get(id);
            if (key == null) {
                faults.add("subscriptions", id, "there is no such subscription");
            } else if (!own.contains(key)) {
                faults.add("subscriptions", id, "is not billed to this billing account");
            }
        });
        LocalDate last = account.today().plusMonths(MOST_MONTHS_AHEAD);
        if (asked.through().isAfter(last)) {
            faults.add("through", asked.through(), "must not be after %s, %d months from today".formatted(last, MOST_MONTHS_AHEAD));
        }
        faults.refuseIfAny();
        return own;
    }

    private void refuseIfHeld(PayingAccount account, Set<Long> chosen) {
        try {
            held.refuseIfHeld(account.id(), chosen);
        } catch (Refusal refused) {
            throw refused.about("billingAccount", account.publicId());
        }
    }

    private static void refuseWithoutOrder(PayingAccount account, @Nullable String purchaseOrder) {
        if (account.requiresPurchaseOrder() && purchaseOrder == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "purchase-order-required", ("Billing account '%s' takes no invoice without a purchase order: "
                    + "name it in 'purchaseOrder'").formatted(account.publicId())).about("purchaseOrder", null);
        }
    }

    private static void refuseUnlessPositive(Money total, String words, @Nullable LocalDate through) {
        if (total.isZero() || total.isNegative()) {
            throw Refusal.conflict("nothing-to-charge", words.formatted(total, through)).with("total", total.plain());
        }
    }
}
