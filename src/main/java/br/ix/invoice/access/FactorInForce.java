package br.ix.invoice.access;

import java.time.Instant;

/** A second factor that is asked at each login, and how many recovery codes are not used yet. */
public record FactorInForce(Instant since, int codesLeft) {
}
