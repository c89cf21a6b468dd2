/** Invoices of another system: documents with numbers of their own, which charge nothing. */
@NullMarked
package br.ix.invoice.invoicing.takeover;

import org.jspecify.annotations.NullMarked;
