package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charge;

/** Why an account is parked, in words of a clerk: whose service, where, which day, and what to do. */
record ParkedDetail(long asn, String exchange, Charge.Parked parked) {

    String sentence() {
        return switch (parked.reason()) {
            case NO_PRICE_IN_FORCE -> "Participant AS%d at '%s' has no price for '%s' on %s. Add one that is valid on that day, then redraft."
                    .formatted(asn, exchange, parked.service(), parked.day());
            case CATCH_UP_LIMIT -> ("Participant AS%d at '%s' would be charged or credited for '%s' from %s on, before the limit %s. "
                    + "Raise the issuer's limit, or settle these days by hand, then redraft.")
                    .formatted(asn, exchange, parked.service(), parked.day(), parked.limit());
        };
    }
}
