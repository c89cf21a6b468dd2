package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.InvoiceRequest;
import br.ix.invoice.invoicing.account.HeldAccounts;
import br.ix.invoice.invoicing.run.ChargesOnRequest;
import br.ix.invoice.invoicing.run.RequestedCharges;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final PayingAccounts accounts;
    private final OpenMonths subscriptions;
    private final HeldAccounts held;
    private final ChargesOnRequest charges;
    private final ChargedRows charged;
    private final RequestedDocuments documents;

    InvoiceRequests(PayingAccounts accounts, OpenMonths subscriptions, HeldAccounts held, ChargesOnRequest charges,
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

    /** Issues subscriptions of an account (ids), each for its open month and so many more; those of which nothing is open are refused (400). */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issueAhead(String billingAccount, Map<String, Integer> months, @Nullable String purchaseOrder) {
        Asked.Ahead asked = new Asked.Ahead(billingAccount, purchaseOrder, months);
        held.shutOutRunsAndChanges();
        PayingAccount account = accounts.named(billingAccount);
        refuseWithoutOrder(account, purchaseOrder);
        Set<Long> chosen = chosen(account, months.keySet());
        refuseIfHeld(account, chosen);
        return issued(account, asked, through(account, asked, charged.lock(chosen)));
    }

    /** The last day of what is asked for, by the key of each subscription. */
    private Map<Long, LocalDate> through(PayingAccount account, Asked.Ahead asked, Map<Long, @Nullable LocalDate> charged) {
        Map<Long, LocalDate> through = new HashMap<>();
        Faults faults = new Faults();
        for (OpenMonth month : subscriptions.of(charged)) {
            String id = month.subscription().publicId().toString();
            if (!month.isOpen(account.today())) {
                faults.add("subscriptions", id, "has nothing open: it is charged through %s".formatted(month.firstDay().minusDays(1)));
            }
            through.put(month.subscription().id(), month.lastDay(asked.months().get(id)));
        }
        through.values().stream().filter(account.lastDayAhead()::isBefore).findFirst().ifPresent(day -> faults.add("through", day, tooFar(account)));
        faults.refuseIfAny();
        return through;
    }

    private String onRequest(PayingAccount account, Asked.Subscriptions asked) {
        Set<Long> chosen = chosen(account, asked.subscriptions());
        if (asked.through().isAfter(account.lastDayAhead())) {
            throw Refusal.invalid("through", asked.through(), tooFar(account));
        }
        refuseIfHeld(account, chosen);
        charged.lock(chosen);
        return issued(account, asked, chosen.stream().collect(Collectors.toMap(Function.identity(), key -> asked.through())));
    }

    private String issued(PayingAccount account, Asked asked, Map<Long, LocalDate> through) {
        ChargesOnRequest.Wanted wanted = new ChargesOnRequest.Wanted(account.id(), through, account.today());
        RequestedCharges due = charges.due(wanted);
        refuseUnlessPositive(due.total(), "These subscriptions come to %s through %s, less what is charged already: an invoice needs a "
                + "positive sum", wanted.last());
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
    private Set<Long> chosen(PayingAccount account, Collection<String> ids) {
        Map<String, Long> keys = subscriptions.keysOf(ids);
        Set<Long> own = new HashSet<>(accounts.billedTo(account, keys.values()));
        Faults faults = new Faults();
        ids.forEach(id -> {
            Long key = keys.get(id);
            if (key == null) {
                faults.add("subscriptions", id, "there is no such subscription");
            } else if (!own.contains(key)) {
                faults.add("subscriptions", id, "is not billed to this billing account");
            }
        });
        faults.refuseIfAny();
        return own;
    }

    private static String tooFar(PayingAccount account) {
        return "must not be after %s, %d months from today".formatted(account.lastDayAhead(), PayingAccount.MOST_MONTHS_AHEAD);
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
