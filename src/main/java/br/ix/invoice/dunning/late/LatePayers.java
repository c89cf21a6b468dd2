package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.LateAccounts;
import br.ix.invoice.invoicing.Lateness;
import br.ix.invoice.invoicing.OverdueAccount;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.HolidayFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells runs who is charged on the next document for having been late: a fixed number of queries for any number of accounts. */
@Component
class LatePayers implements LateAccounts {

    private static final LateWords PORTUGUESE = new LateWords(Locale.forLanguageTag("pt"));
    private static final LateWords ENGLISH = new LateWords(Locale.ENGLISH);

    private final LatePolicies policies;
    private final LateMarks marks;
    private final LateReckoning reckoning;
    private final Receivables receivables;
    private final AskedPolicies asked;
    private final HolidayFiles calendars;

    LatePayers(LatePolicies policies, LateMarks marks, LateReckoning reckoning, Receivables receivables, AskedPolicies asked, HolidayFiles calendars) {
        this.policies = policies;
        this.marks = marks;
        this.reckoning = reckoning;
        this.receivables = receivables;
        this.asked = asked;
        this.calendars = calendars;
    }

    @Override
    public Set<Long> at(Collection<Long> exchangeKeys, long first, long last, LocalDate on) {
        Collection<LatePolicy> inForce = policies.all().values();
        if (inForce.stream().noneMatch(LatePolicy::onNextDocument)) {
            return Set.of();
        }
        Set<Long> accounts = new HashSet<>(marks.accounts(first, last));
        if (isChargedWhileOpen(inForce)) {
            receivables.overdueBefore(on, first, last).stream().filter(one -> exchangeKeys.contains(one.exchange())).map(OverdueAccount::account)
                    .forEach(accounts::add);
        }
        return accounts;
    }

    @Override
    public List<Lateness> of(Collection<Long> accounts, LocalDate on) {
        Map<Long, AskedPolicies.Asked> byAccount = asked.of(accounts);
        Map<Long, Receivable> late = marked(accounts, byAccount);
        if (isChargedWhileOpen(policies.all().values())) {
            receivables.openOf(accounts).stream().filter(one -> one.dueOn() != null && one.dueOn().isBefore(on)).forEach(one -> late.put(one.id(), one));
        }
        Map<Long, LateDebt> debts = reckoning.debts(List.copyOf(late.values()));
        List<Lateness> owed = new ArrayList<>();
        late.values().stream().sorted((one, other) -> Long.compare(one.id(), other.id())).forEach(one -> {
            LateDebt debt = debts.get(one.id());
            Lateness found = debt == null ? null : lateness(one, debt, byAccount.get(one.account()), on);
            if (found != null) {
                owed.add(found);
            }
        });
        return owed;
    }

    /** A mark of an issuer that does not charge it (any more) goes, so that the account is not asked for it again each month. */
    private Map<Long, Receivable> marked(Collection<Long> accounts, Map<Long, AskedPolicies.Asked> byAccount) {
        Map<Long, Receivable> found = new HashMap<>(receivables.withKeys(marks.of(accounts)));
        List<Receivable> idle = found.values().stream().filter(one -> byAccount.get(one.account()).of(one) == null).toList();
        marks.remove(idle);
        idle.forEach(one -> found.remove(one.id()));
        return found;
    }

    @Override
    public void forget(Collection<Lateness> charged) {
        marks.forget(charged);
    }

    @Override
    public void remember(Collection<Long> invoices) {
        if (!invoices.isEmpty()) {
            marks.mark(receivables.withKeys(invoices).values());
        }
    }

    /** Null where its issuer does not charge it so, or not yet. What was cancelled was never late. */
    private @Nullable Lateness lateness(Receivable one, LateDebt debt, AskedPolicies.Asked policies, LocalDate on) {
        LatePolicy policy = policies.of(one);
        boolean settled = debt.openOn(on).isZero();
        boolean gone = one.state() == InvoiceState.CANCELLED;
        if (policy == null || !gone && !settled && !policy.whileOpen()) {
            return null;
        }
        if (gone) {
            return new Lateness(one.account(), one.id(), one.number(), Money.zero(one.payable().currency()), true, "a fatura foi cancelada",
                    "the invoice was cancelled");
        }
        BusinessDays business = policies.days().computeIfAbsent(policy.calendar(), name -> calendars.of(name, policies.exchange().code()));
        LateCharge charge = LateCharging.of(debt, policy, business, on);
        return new Lateness(one.account(), one.id(), one.number(), charge.total(), settled, PORTUGUESE.explain(charge, policy, debt.dueOn()),
                ENGLISH.explain(charge, policy, debt.dueOn()));
    }

    private static boolean isChargedWhileOpen(Collection<LatePolicy> asked) {
        return asked.stream().anyMatch(LatePolicy::whileOpen);
    }
}
