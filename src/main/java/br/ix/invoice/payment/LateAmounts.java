package br.ix.invoice.payment;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.money.Money;

/** What being late costs today: asked by statements, answered by who knows the policies. */
public interface LateAmounts {

    /** What open invoices of an account come to today for being late, beside what is charged already; zero where nothing is. */
    Money ofAccount(AccountKey account);
}
