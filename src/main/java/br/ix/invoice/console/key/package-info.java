/** The API keys of programs, for administrators. */
@NullMarked
package br.ix.invoice.console.key;

import org.jspecify.annotations.NullMarked;
