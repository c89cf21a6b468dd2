/** Readers of what banks send: pure code, no database. A file is whole or it is refused, with record and columns. */
@NullMarked
package br.ix.invoice.payment.bankfile;

import org.jspecify.annotations.NullMarked;
