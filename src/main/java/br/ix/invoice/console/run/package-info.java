/** Billing runs: looked at, requested, decided on. */
@NullMarked
package br.ix.invoice.console.run;

import org.jspecify.annotations.NullMarked;
