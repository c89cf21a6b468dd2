/** The audit trail: a page of its own, and the history of a thing beside it. */
@NullMarked
package br.ix.invoice.console.audit;

import org.jspecify.annotations.NullMarked;
