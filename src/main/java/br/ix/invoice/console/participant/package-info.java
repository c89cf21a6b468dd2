/** Who takes part where. */
@NullMarked
package br.ix.invoice.console.participant;

import org.jspecify.annotations.NullMarked;
