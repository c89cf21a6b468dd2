/** Money comes in, is used, goes back; credit notes are used; invoices are written off. Each deed locks documents first, then payments. */
@NullMarked
package br.ix.invoice.payment.booking;

import org.jspecify.annotations.NullMarked;
