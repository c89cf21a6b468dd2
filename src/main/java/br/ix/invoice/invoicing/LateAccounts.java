package br.ix.invoice.invoicing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who is to be charged for having paid late, on the next document; a module that knows what was paid when answers, runs write the lines. */
public interface LateAccounts {

    /**
     * Accounts (keys) from a first to a last one of which something may have to be charged; empty where no issuer charges it so. Some may be at other
     * exchanges (keys) than those that are asked for.
     */
    Set<Long> at(Collection<Long> exchanges, long first, long last, LocalDate on);

    /** What it comes to for each late invoice of accounts (keys), charged before or not, as of the end of a day. */
    List<Lateness> of(Collection<Long> accounts, LocalDate on);

    /** All that these come to is charged. */
    void forget(Collection<Lateness> charged);

    /** What was charged of invoices (keys) is owed again. */
    void remember(Collection<Long> invoices);
}
