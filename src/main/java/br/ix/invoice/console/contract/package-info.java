/** The pages of contracts and of their templates. */
@NullMarked
package br.ix.invoice.console.contract;

import org.jspecify.annotations.NullMarked;
