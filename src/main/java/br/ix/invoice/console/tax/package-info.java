/** The pages of the tax rules. */
@NullMarked
package br.ix.invoice.console.tax;

import org.jspecify.annotations.NullMarked;
