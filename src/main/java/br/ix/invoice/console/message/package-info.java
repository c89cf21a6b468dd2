/** What could not be handled, for a person who decides on it. */
@NullMarked
package br.ix.invoice.console.message;

import org.jspecify.annotations.NullMarked;
