package br.ix.invoice.invoicing.charge;

/** Why an account is parked. Public for the run, which writes it to the account. */
public enum Reason {

    /** A used day has neither an agreed nor a list price; add one that is valid on that day, then redraft. */
    NO_PRICE_IN_FORCE("A service has no price on a day on which it was used. Add a price that is valid on that day, then redraft."),

    /** Money would be charged or credited for days before the limit of the issuer; raise the limit or settle them by hand. */
    CATCH_UP_LIMIT("Days before the catch-up limit would be charged or credited. Raise the issuer's limit, or settle these days by "
            + "hand, then redraft.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** What it means and what to do, for a clerk. */
    public String sentence() {
        return sentence;
    }
}
