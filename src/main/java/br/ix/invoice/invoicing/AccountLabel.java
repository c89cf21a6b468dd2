package br.ix.invoice.invoicing;

import java.util.List;
import java.util.stream.Collectors;

/** How a person recognises a billing account: who is billed today, at which exchange (its code), for which networks. */
public record AccountLabel(String billTo, String exchange, List<Long> asns) {

    private static final int NAMED = 3;

    public AccountLabel {
        asns = List.copyOf(asns);
    }

    /** The networks in short: {@code AS64500}, and for a reseller {@code AS64500, AS64501, AS64502 +12}. */
    public String asnsText() {
        String named = asns.stream().limit(NAMED).map(asn -> "AS" + asn).collect(Collectors.joining(", "));
        return asns.size() > NAMED ? named + " +" + (asns.size() - NAMED) : named;
    }
}
