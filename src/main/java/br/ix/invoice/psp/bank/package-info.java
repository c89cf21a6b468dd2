/** The client of a bank's API Pix. */
@NullMarked
package br.ix.invoice.psp.bank;

import org.jspecify.annotations.NullMarked;
