/** Charges by PIX at their banks, and the money of which banks told. */
@NullMarked
package br.ix.invoice.console.pix;

import org.jspecify.annotations.NullMarked;
