package br.ix.invoice.dunning;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.dunning.remind.DunningRuns;
import br.ix.invoice.dunning.remind.Holds;
import br.ix.invoice.dunning.remind.OverdueAccountViews;
import br.ix.invoice.dunning.remind.ReminderViews;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is reminded of what, who is not to be, and who may be blocked, for other modules. Ids are public ones. */
@Component
public class Dunning {

    private static final int LONGEST_REASON = 200;

    private final DunningRuns runs;
    private final ReminderViews reminders;
    private final Holds holds;
    private final OverdueAccountViews overdue;
    private final AuditTrail audit;

    Dunning(DunningRuns runs, ReminderViews reminders, Holds holds, OverdueAccountViews overdue, AuditTrail audit) {
        this.runs = runs;
        this.reminders = reminders;
        this.holds = holds;
        this.overdue = overdue;
        this.audit = audit;
    }

    /** Why an account is not reminded, and (null: until that is taken away) through which day. */
    public record HoldRequest(@Nullable String until, @Nullable String reason) {
    }

    /** Requests a look at who is late now; whoever was reminded of something is not reminded of it again. */
    @Transactional
    public DunningRun request(String by) {
        DunningRun requested = run(runs.request(null, by));
        audit.record("dunning-run.requested", "dunning-runs/" + requested.id(), null, null);
        return requested;
    }

    public DunningRun run(String id) {
        return runs.withId(id).orElseThrow(() -> Refusal.notFound("dunning run", id));
    }

    /** The newest first. */
    public Page<DunningRun> runs(PageQuery query) {
        return Page.of(runs.newest(query), query, run -> Long.toString(run.key()));
    }

    /** The newest first, in a language; of one billing account or (null) of all. */
    public Page<ReminderView> reminders(@Nullable String billingAccount, PageQuery query, Locale language) {
        return Page.of(reminders.newest(billingAccount, query, language), query, one -> Long.toString(one.key()));
    }

    public ReminderView reminder(String id, Locale language) {
        return reminders.withId(id, language).orElseThrow(() -> Refusal.notFound("reminder", id));
    }

    /** The invoice (id) of a reminder that is late for the longest; empty where there is no such reminder. */
    public Optional<String> remindedOf(String reminder) {
        return reminders.withId(reminder, Locale.ENGLISH).flatMap(one -> one.invoices().stream().findFirst()).map(ReminderView.Late::invoice);
    }

    /** Of the keys of {@link RemindersDue}, in their order, for who sends them. */
    public List<ReminderView> reminders(Collection<Long> keys, Locale language) {
        return reminders.withKeys(keys, language);
    }

    /** In the order of the accounts; of one state or (null) of both. */
    public Page<OverdueAccountView> overdue(@Nullable String state, PageQuery query) {
        return Page.of(overdue.page(state, query), query, one -> Long.toString(one.key()));
    }

    public Page<DunningHold> holds(PageQuery query) {
        return holds.page(query);
    }

    public DunningHold hold(String billingAccount) {
        return holds.of(billingAccount);
    }

    /** From now on an account is not reminded, nor may it be blocked; faults are refused (400). */
    @Transactional
    public DunningHold hold(String billingAccount, HoldRequest request, String by, @Nullable String ifMatch) {
        Inputs in = new Inputs(Form.of(request));
        in.require("reason");
        Holds.Wanted wanted = new Holds.Wanted(billingAccount, in.day("until"), Objects.requireNonNullElse(in.text("reason", LONGEST_REASON), ""));
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        holds.put(wanted, by, ifMatch);
        DunningHold hold = holds.of(billingAccount);
        Map<String, @Nullable String> after = new HashMap<>(Map.of("reason", hold.reason()));
        after.put("until", request.until());
        audit.record("dunning-hold.set", address(billingAccount), null, after);
        return hold;
    }

    /** The account is reminded again. */
    @Transactional
    public void release(String billingAccount, @Nullable String ifMatch) {
        DunningHold hold = holds.of(billingAccount);
        holds.delete(billingAccount, ifMatch);
        audit.record("dunning-hold.deleted", address(billingAccount), Map.of("reason", hold.reason()), null);
    }

    private static String address(String billingAccount) {
        return "dunning-holds/" + billingAccount;
    }
}
