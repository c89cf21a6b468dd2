package br.ix.invoice.psp;

import java.util.List;

/** A bank knows charges (keys of their invoices) by now, or does not want them; published after that was written down. */
public record ChargesAnswered(List<Long> invoices) {
}
