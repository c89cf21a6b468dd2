package br.ix.invoice.invoicing.run;

import org.jspecify.annotations.Nullable;

/** Where a run bills (key of the exchange, null: everywhere), who asked for it, and whether it approves itself. */
record RunScope(@Nullable Long exchange, boolean autoApprove, String requestedBy) {
}
