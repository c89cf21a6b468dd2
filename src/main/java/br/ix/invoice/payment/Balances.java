package br.ix.invoice.payment;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.balance.Agings;
import br.ix.invoice.payment.balance.Statements;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What billing accounts owe, for other modules. {@code asOf} is a day: what was booked by its end in the zone of the exchange; the same day
 * gives the same figures ever after. Null: what is booked now.
 */
@Component
public class Balances {

    private final Receivables receivables;
    private final Statements statements;
    private final Agings agings;

    Balances(Receivables receivables, Statements statements, Agings agings) {
        this.receivables = receivables;
        this.statements = statements;
        this.agings = agings;
    }

    /** Days of entries that are shown, both included; null leaves an end open. */
    public record Range(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate asOf) {
    }

    /** The entries of an account. One that does not exist, or whose money the caller may not see, is refused (404). */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public StatementView statement(String billingAccount, Range range, Caller caller) {
        AccountKey account = receivables.account(billingAccount, caller).orElseThrow(() -> Refusal.notFound("billing account", billingAccount));
        return statements.of(account, range);
    }

    /** Whether anybody may have owed or had something at the end of a day; false: nobody did, and no account needs to be looked at. */
    @Transactional(readOnly = true)
    public boolean anyOn(LocalDate day) {
        return agings.anyOn(day);
    }

    /** Accounts that owe or have something, in the order of their keys; at one exchange (code) or at all. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page<AgingRow> aging(@Nullable LocalDate asOf, @Nullable String exchange, PageQuery page, Caller caller) {
        return agings.page(asOf, exchange, page, caller);
    }
}
