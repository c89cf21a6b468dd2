package br.ix.invoice.dunning;

import java.util.List;

/**
 * Billing accounts may be blocked: something of them is late for so many days as the setting says. Nothing here blocks anything. Published in the
 * transaction that notes it, once for an account until it may be unblocked. Keys are internal.
 */
public record AccountsOverdue(List<Long> accounts) {
}
