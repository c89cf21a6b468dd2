/** The pages of price adjustments. */
@NullMarked
package br.ix.invoice.console.adjustment;

import org.jspecify.annotations.NullMarked;
