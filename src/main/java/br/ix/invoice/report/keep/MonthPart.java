package br.ix.invoice.report.keep;

/** What is kept of a month apart from the rest, because it takes another time to work out. */
enum MonthPart {

    /** Revenue and cash: sums over the keys of its days. */
    SUMS,

    /** What is owed at its end: account by account. */
    RECEIVABLES
}
