/** The jobs of imports: check, apply, compare, undo. Begin with {@code ImportPortfolioJob}; all phases feed records through {@code Feed}. */
@NullMarked
package br.ix.invoice.legacy.run;

import org.jspecify.annotations.NullMarked;
