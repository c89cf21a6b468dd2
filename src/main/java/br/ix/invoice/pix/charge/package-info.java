/** The client of a bank's API Pix. */
@NullMarked
package br.ix.invoice.pix.charge;

import org.jspecify.annotations.NullMarked;
