/** Invoices and what they say. */
@NullMarked
package br.ix.invoice.console.invoice;

import org.jspecify.annotations.NullMarked;
