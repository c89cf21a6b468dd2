/** Payments: entered, used, given back, reversed; invoices written off. */
@NullMarked
package br.ix.invoice.console.payment;

import org.jspecify.annotations.NullMarked;
