package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Settlements;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.HolidayFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rule needs to know of an invoice. */
@Component
class LateReckoning {

    private final LatePolicies policies;
    private final Exchanges exchanges;
    private final Receivables receivables;
    private final Settlements settlements;
    private final HolidayFiles calendars;
    private final BusinessClock clock;

    LateReckoning(LatePolicies policies, Exchanges exchanges, Receivables receivables, Settlements settlements, HolidayFiles calendars, BusinessClock clock) {
        this.policies = policies;
        this.exchanges = exchanges;
        this.receivables = receivables;
        this.settlements = settlements;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** {@code charged}: of it on other documents. No debt: nothing of it can be late; no policy: its issuer asks for nothing. */
    record Facts(LocalDate on, @Nullable LateDebt debt, @Nullable LatePolicy policy, BusinessDays business, Money charged) {
    }

    Facts facts(InvoiceView invoice, @Nullable LocalDate on) {
        Exchange exchange = exchanges.byCode(invoice.exchange()).orElseThrow();
        LocalDate asked = on == null ? clock.today(exchange.timeZone()) : on;
        Long issuer = exchanges.issuers().stream().filter(one -> one.code().equals(invoice.issuer())).map(Issuer::id).findFirst().orElse(null);
        LatePolicy policy = issuer == null ? null : policies.all().get(issuer);
        Receivable owed = receivables.withIds(List.of(invoice.id())).get(invoice.id());
        return new Facts(asked, debt(invoice, owed), policy, calendars.of(policy == null ? null : policy.calendar(), exchange.code()),
                charged(invoice, owed));
    }

    private @Nullable LateDebt debt(InvoiceView invoice, @Nullable Receivable owed) {
        if (invoice.state() != InvoiceState.ISSUED || invoice.dueOn() == null || owed == null || owed.creditNote()) {
            return null;
        }
        return debts(List.of(owed)).get(owed.id());
    }

    private Money charged(InvoiceView invoice, @Nullable Receivable owed) {
        Money zero = Money.zero(Currency.getInstance(invoice.currency()));
        return owed == null ? zero : charged(List.of(owed)).getOrDefault(owed.id(), zero);
    }

    /** By key: what was charged on other documents already. */
    Map<Long, Money> charged(List<Receivable> late) {
        Map<Long, BigDecimal> amounts = receivables.lateChargesFor(late.stream().map(Receivable::id).toList());
        return late.stream().filter(one -> amounts.containsKey(one.id()))
                .collect(Collectors.toMap(Receivable::id, one -> Money.exactly(amounts.get(one.id()), one.payable().currency())));
    }

    /** By key: those that have a due day, with the days on which they were settled. */
    Map<Long, LateDebt> debts(List<Receivable> owed) {
        Map<Long, List<Settlements.Part>> parts = settlements.of(owed.stream().map(Receivable::id).toList());
        Map<Long, BigDecimal> lateBefore = receivables.lateChargesIn(owed.stream().map(Receivable::id).toList());
        Map<Long, LateDebt> debts = new HashMap<>();
        for (Receivable one : owed) {
            LocalDate dueOn = one.dueOn();
            if (dueOn != null) {
                Money payable = one.payable();
                LateDebt debt = new LateDebt(payable, dueOn, parts.getOrDefault(one.id(), List.of()).stream()
                        .map(part -> new LateDebt.Settled(part.on(), Money.exactly(part.amount(), payable.currency()))).toList());
                debts.put(one.id(), debt.without(Money.exactly(lateBefore.getOrDefault(one.id(), BigDecimal.ZERO), payable.currency())));
            }
        }
        return debts;
    }
}
