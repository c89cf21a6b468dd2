/** What a person sees and sets of their own access. */
@NullMarked
package br.ix.invoice.console.me;

import org.jspecify.annotations.NullMarked;
