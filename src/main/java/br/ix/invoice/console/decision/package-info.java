/** What waits for a second person. */
@NullMarked
package br.ix.invoice.console.decision;

import org.jspecify.annotations.NullMarked;
