/** Imports of data from elsewhere. */
@NullMarked
package br.ix.invoice.console.imports;

import org.jspecify.annotations.NullMarked;
