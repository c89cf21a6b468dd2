package br.ix.invoice.payment;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.applying.BankMovementRows.Assigned;
import br.ix.invoice.payment.applying.BankMovementRows;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What banks told, and the work lists of what a person has to look at: whose it is, or that it was dealt with. */
@Component
public class BankMovements {

    private static final int LONGEST_REASON = 200;

    private final BankMovementRows rows;
    private final Payments payments;
    private final Receivables receivables;
    private final AuditTrail trail;

    BankMovements(BankMovementRows rows, Payments payments, Receivables receivables, AuditTrail trail) {
        this.rows = rows;
        this.payments = payments;
        this.receivables = receivables;
        this.trail = trail;
    }

    /** The oldest first; {@code tasksOnly}: those that wait for a person. */
    public Page<BankMovementView> list(boolean tasksOnly, @Nullable MovementState state, PageQuery query) {
        return Page.of(rows.list(tasksOnly, state, query), query, row -> String.valueOf(row.key()));
    }

    /** How many wait for a person, by state. */
    public Map<MovementState, Long> tasks() {
        return rows.tasks();
    }

    /** 404 where there is none. */
    public BankMovementView withId(String id) {
        return rows.withId(id).orElseThrow(() -> Refusal.notFound("bank movement", id));
    }

    /**
     * Says whose a settlement is that nobody knew: of an invoice, else of an account (its oldest open invoices are paid); where neither is named,
     * of the invoice that is suggested. Refused (409): one that is known; what the payment's own rules refuse.
     */
    @Transactional
    public BankMovementView assign(String id, AssignMovement request, Caller caller) {
        BankMovementView movement = locked(id);
        String payment = movement.payment();
        boolean open = movement.state() == MovementState.UNKNOWN || movement.state() == MovementState.SUGGESTED;
        if (!movement.task() || !open || payment == null) {
            throw Refusal.conflict("movement-state", "Movement '%s' is %s%s; only one that is UNKNOWN or SUGGESTED can be assigned"
                    .formatted(id, movement.state(), movement.task() ? "" : " and dealt with")).with("state", movement.state());
        }
        String invoice = request.invoice() != null || request.billingAccount() != null ? request.invoice() : movement.suggestedInvoice();
        if (invoice == null && request.billingAccount() == null) {
            throw Refusal.invalid("invoice", null, "is required, or billingAccount: nothing is suggested");
        }
        PaymentView paid = payments.allocate(payment, allocation(invoice, request.billingAccount()), caller);
        BigDecimal used = new BigDecimal(movement.amounts().paid()).subtract(new BigDecimal(paid.unallocated()));
        rows.assign(movement.key(), new Assigned(used.compareTo(new BigDecimal(movement.amounts().paid())) == 0 ? MovementState.MATCHED
                : MovementState.OVER, invoice, used, invoice == null ? "account" : "invoice"), caller.name());
        trail.record("bank-movement.assigned", "bank-movements/" + movement.id(), Values.of("state", movement.state()),
                Values.of("invoice", invoice, "billingAccount", request.billingAccount(), "used", used.toPlainString()));
        return withId(id);
    }

    private AllocateRequest allocation(@Nullable String invoice, @Nullable String billingAccount) {
        if (invoice == null) {
            return new AllocateRequest(billingAccount, null);
        }
        Receivable document = receivables.withIds(List.of(invoice)).get(invoice);
        if (document == null) {
            throw Refusal.invalid("invoice", invoice, "There is no issued invoice '%s'".formatted(invoice));
        }
        String account = receivables.accountsByKey(List.of(document.account())).get(document.account()).publicId();
        return new AllocateRequest(billingAccount == null ? account : billingAccount, List.of(new PaymentRequest.Allocation(invoice, null)));
    }

    /** Says that a person has dealt with a movement, and how. */
    @Transactional
    public BankMovementView settle(String id, @Nullable String reason, String by) {
        BankMovementView movement = locked(id);
        if (!movement.task()) {
            throw Refusal.conflict("movement-state", "Movement '%s' is %s and waits for nobody".formatted(id, movement.state()))
                    .with("state", movement.state());
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", reason, "is required, at most %d characters".formatted(LONGEST_REASON));
        }
        rows.decide(movement.key(), reason.strip(), by);
        trail.record("bank-movement.settled", "bank-movements/" + movement.id(), Values.of("state", movement.state()), Values.of("reason", reason.strip()));
        return withId(id);
    }

    private BankMovementView locked(String id) {
        rows.lock(withId(id).key());
        return withId(id);
    }

    /** Whose a movement is, as a person says; both null: the suggested invoice. */
    public record AssignMovement(@Nullable String invoice, @Nullable String billingAccount) {
    }
}
