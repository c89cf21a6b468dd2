package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.LateAccounts;
import br.ix.invoice.invoicing.Lateness;
import br.ix.invoice.invoicing.OverdueAccount;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.History;
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
import java.util.stream.Collectors;
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
    private final Exchanges exchanges;
    private final HolidayFiles calendars;

    LatePayers(LatePolicies policies, LateMarks marks, LateReckoning reckoning, Receivables receivables, Exchanges exchanges, HolidayFiles calendars) {
        this.policies = policies;
        this.marks = marks;
        this.reckoning = reckoning;
        this.receivables = receivables;
        this.exchanges = exchanges;
        this.calendars = calendars;
    }

    @Override
    public Set<Long> at(Collection<Long> exchangeKeys, long first, long last, LocalDate on) {
        Collection<LatePolicy> asked = policies.all().values();
        if (asked.stream().noneMatch(LatePolicy::onNextDocument)) {
            return Set.of();
        }
        Set<Long> accounts = new HashSet<>(marks.accounts(first, last));
        if (isChargedWhileOpen(asked)) {
            receivables.overdueBefore(on, first, last).stream().filter(one -> exchangeKeys.contains(one.exchange())).map(OverdueAccount::account)
                    .forEach(accounts::add);
        }
        return accounts;
    }

    @Override
    public List<Lateness> of(Collection<Long> accounts, LocalDate on) {
        Map<Long, Receivable> late = new HashMap<>(receivables.withKeys(marks.of(accounts)));
        Map<Long, LatePolicy> byIssuer = policies.all();
        if (isChargedWhileOpen(byIssuer.values())) {
            receivables.openOf(accounts).stream().filter(one -> one.dueOn() != null && one.dueOn().isBefore(on)).forEach(one -> late.put(one.id(), one));
        }
        Map<Long, Policies> byAccount = policiesOf(accounts, byIssuer);
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

    /** The issuers at an exchange by day, and what each asks for; {@code days}: of its calendars, by name, those that were read. */
    private record Policies(Exchange exchange, History<Issuer> issuers, Map<Long, LatePolicy> byIssuer, Map<@Nullable String, BusinessDays> days) {

        @Nullable LatePolicy of(Receivable invoice) {
            Issuer issuer = issuers.on(invoice.issuedOn());
            LatePolicy policy = issuer == null ? null : byIssuer.get(issuer.id());
            return policy == null || !policy.onNextDocument() ? null : policy;
        }
    }

    /** By key of the account. */
    private Map<Long, Policies> policiesOf(Collection<Long> accounts, Map<Long, LatePolicy> byIssuer) {
        Map<Long, History<Issuer>> issuers = exchanges.issuersByDay();
        Map<Long, AccountKey> keys = receivables.accountsByKey(accounts);
        Map<Long, Policies> byExchange = new HashMap<>();
        exchanges.withIds(keys.values().stream().map(AccountKey::exchange).collect(Collectors.toSet()))
                .forEach((key, exchange) -> byExchange.put(key, new Policies(exchange, issuers.get(key), byIssuer, new HashMap<>())));
        return keys.values().stream().collect(Collectors.toMap(AccountKey::id, account -> byExchange.get(account.exchange())));
    }

    /** Null where its issuer does not charge it so, or not yet. What was cancelled was never late. */
    private @Nullable Lateness lateness(Receivable one, LateDebt debt, Policies policies, LocalDate on) {
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
