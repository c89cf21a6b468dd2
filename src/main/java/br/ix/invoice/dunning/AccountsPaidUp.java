package br.ix.invoice.dunning;

import java.util.List;

/** Billing accounts that may have been blocked may be unblocked: nothing of them is late for that long any more. Keys are internal. */
public record AccountsPaidUp(List<Long> accounts) {
}
