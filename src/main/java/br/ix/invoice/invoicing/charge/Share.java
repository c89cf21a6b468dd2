package br.ix.invoice.invoicing.charge;

/** The part of a payer in an interval: what it was charged there, what its days cost now, and which days that concerns. */
record Share(Payer payer, ChargedInterval charged, Cost cost, Days concerned) {

    static Share charged(Payer payer, ChargedInterval charged) {
        return new Share(payer, charged, Cost.NOTHING, new Days(charged.first(), charged.last()));
    }

    /** With days that it owes. */
    Share owing(Days days, Cost costing) {
        return new Share(payer, charged, cost.plus(costing),
                new Days(Days.earlier(concerned.from(), days.from()), Days.later(concerned.until(), days.until())));
    }
}
