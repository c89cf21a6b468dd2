/** The resources {@code /api/v1/bank-files} and {@code /api/v1/bank-movements}. */
@NullMarked
package br.ix.invoice.payment.bankweb;

import org.jspecify.annotations.NullMarked;
