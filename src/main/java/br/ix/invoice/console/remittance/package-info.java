/** Files for banks, and how boletos stand there. */
@NullMarked
package br.ix.invoice.console.remittance;

import org.jspecify.annotations.NullMarked;
