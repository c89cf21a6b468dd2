/** What banks are told of charges. */
@NullMarked
package br.ix.invoice.psp.register;

import org.jspecify.annotations.NullMarked;
