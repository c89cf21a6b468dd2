/** The first page. */
@NullMarked
package br.ix.invoice.console.overview;

import org.jspecify.annotations.NullMarked;
