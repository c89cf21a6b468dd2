/** What banks tell of money. */
@NullMarked
package br.ix.invoice.psp.money;

import org.jspecify.annotations.NullMarked;
