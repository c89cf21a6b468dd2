/** Billing accounts: one of them, with what it asks of its invoices. */
@NullMarked
package br.ix.invoice.console.account;

import org.jspecify.annotations.NullMarked;
