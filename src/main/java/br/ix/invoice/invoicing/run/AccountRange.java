package br.ix.invoice.invoicing.run;

/** Accounts from a first to a last key, both included: the part of a run that one partition works on. */
record AccountRange(long first, long last) {

    static final AccountRange ALL = new AccountRange(0, Long.MAX_VALUE);

    AccountRange after(long account) {
        return new AccountRange(account + 1, last);
    }
}
