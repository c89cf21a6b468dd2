package br.ix.invoice.invoicing.run;

/** Accounts from a first to a last key, both included: the part of a run that one partition works on. */
record AccountRange(long first, long last) {

    AccountRange after(long account) {
        return new AccountRange(account + 1, last);
    }
}
