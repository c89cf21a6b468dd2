package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.AllocateRequest;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.Receipt.Part;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.payment.booking.OpenBook.Share;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses what is left of a payment, of one whose owner was not known too. */
@Component
class Allocating {

    private final PaymentRows payments;
    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;

    Allocating(PaymentRows payments, Receivables receivables, Allocations allocations, Entries entries) {
        this.payments = payments;
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
    }

    /** Which account the payment is for now, what it is to be used for, and who says so. */
    private record Asked(AccountKey account, @Nullable List<Part> parts, String by) {
    }

    /**
     * Uses a payment (its row as it was read). Refused: faults of the request (400), a payment that is reversed, has an account already,
     * or of which nothing is left, a document that cannot be paid so (409).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void allocate(PaymentRow read, AllocateRequest request, Caller caller) {
        Asked asked = asked(read, request, caller);
        OpenBook book;
        Collection<Receivable> inOrder;
        Map<Long, Receivable> locked;
        if (asked.parts() == null) {
            List<Receivable> open = receivables.openOf(List.of(asked.account().id()));
            locked = receivables.lock(open.stream().map(Receivable::id).toList());
            inOrder = open.stream().map(one -> locked.get(one.id())).filter(Objects::nonNull).toList();
        } else {
            locked = receivables.lock(receivables.withIds(asked.parts().stream().map(Part::invoice).toList()).values().stream().map(Receivable::id).toList());
            inOrder = locked.values();
        }
        book = new OpenBook(inOrder);
        PaymentRow payment = lock(read, request.billingAccount() != null);
        List<Share> shares = asked.parts() == null ? book.useForOldest(asked.account().id(), payment.unallocated())
                : named(asked, payment, locked, book);
        book(asked, payment, shares, locked);
    }

    private Asked asked(PaymentRow read, AllocateRequest request, Caller caller) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>(Parts.texts(request.allocations()));
        texts.put("billingAccount", request.billingAccount());
        Inputs in = new Inputs(new Form(texts));
        List<Part> parts = Parts.read(request.allocations(), read.amount().currency(), in);
        AccountKey account = account(read, in, caller);
        if (in.isRefused() || account == null) {
            throw Refusal.invalid(in.faults());
        }
        return new Asked(account, parts, caller.name());
    }

    private @Nullable AccountKey account(PaymentRow read, Inputs in, Caller caller) {
        if (read.account() != null) {
            return receivables.accountsByKey(List.of(read.account())).get(read.account());
        }
        in.require("billingAccount");
        String id = in.raw("billingAccount");
        AccountKey account = id == null ? null : receivables.account(id, caller).orElse(null);
        if (id != null && account == null) {
            in.refuse("UNKNOWN_ACCOUNT", "billingAccount", "There is no billing account '%s'".formatted(id));
        } else if (account != null && !account.currency().equals(read.amount().currency())) {
            in.refuse("OTHER_CURRENCY", "billingAccount", "is charged in %s, and the payment is in %s".formatted(account.currency(), read.amount().currency()));
        }
        return account;
    }

    private PaymentRow lock(PaymentRow read, boolean assigned) {
        PaymentRow payment = payments.lock(List.of(read.id())).get(read.id());
        Paid.refuseIfReversed(payment);
        if (assigned && payment.account() != null) {
            throw Refusal.conflict("payment-assigned", "The payment has a billing account: reverse it and enter it anew, if that is the wrong one")
                    .about("billingAccount", null);
        }
        if (payment.unallocated().isZero()) {
            throw Refusal.conflict("nothing-unallocated", "All of the payment is used").with("unallocated", payment.unallocated().plain());
        }
        return payment;
    }

    private static List<Share> named(Asked asked, PaymentRow payment, Map<Long, Receivable> locked, OpenBook book) {
        Map<String, Receivable> byId = locked.values().stream().collect(Collectors.toMap(Receivable::publicId, one -> one));
        Parts.refuseUnlessFitting(asked.parts(), asked.account(), byId, payment.unallocated());
        List<Share> shares = new ArrayList<>();
        Money left = payment.unallocated();
        for (Part part : asked.parts()) {
            long document = byId.get(part.invoice()).id();
            Money used = book.use(document, part.amount() == null || part.amount().compareTo(left) > 0 ? left : part.amount());
            left = left.minus(used);
            if (!used.isZero()) {
                shares.add(new Share(document, used));
            }
        }
        return shares;
    }

    private void book(Asked asked, PaymentRow payment, List<Share> shares, Map<Long, Receivable> locked) {
        long account = asked.account().id();
        if (payment.account() == null) {
            payments.assign(payment.id(), account, Finding.ON_ACCOUNT);
            entries.book(List.of(Entry.ofPayment(account, payment.receivedOn(), payment.id(), payment.amount()).by(asked.by())));
        }
        allocations.book(shares.stream().map(share -> Allocation.ofPayment(account, share.invoice(), payment.id(), share.amount())).toList(), locked);
        Money used = shares.stream().map(Share::amount).reduce(Money.zero(payment.amount().currency()), Money::plus);
        if (!used.isZero()) {
            payments.free(Map.of(payment.id(), used.negated()));
        }
    }
}
