/** Sums over issued documents. */
@NullMarked
package br.ix.invoice.invoicing.figure;

import org.jspecify.annotations.NullMarked;
