/** What is owed, now and as of a past day. */
@NullMarked
package br.ix.invoice.payment.balance;

import org.jspecify.annotations.NullMarked;
