/** Issued documents as what is owed: found, locked, settled. */
@NullMarked
package br.ix.invoice.invoicing.owed;

import org.jspecify.annotations.NullMarked;
