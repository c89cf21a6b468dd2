package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.LateAmounts;
import br.ix.invoice.time.BusinessClock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers what statements ask of being late. */
@Component
class LateToday implements LateAmounts {

    private final LateFacts facts;
    private final Receivables receivables;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    LateToday(LateFacts facts, Receivables receivables, Exchanges exchanges, BusinessClock clock) {
        this.facts = facts;
        this.receivables = receivables;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    public Money ofAccount(AccountKey account) {
        List<Receivable> open = receivables.openOf(List.of(account.id())).stream().filter(one -> !one.creditNote()).toList();
        Exchange exchange = Objects.requireNonNull(exchanges.withIds(List.of(account.exchange())).get(account.exchange()));
        return facts.of(open, exchange, clock.today(exchange.timeZone())).values().stream().map(LateFacts.Late::charges)
                .reduce(Money.zero(account.currency()), Money::plus);
    }
}
