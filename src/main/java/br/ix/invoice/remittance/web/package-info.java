/** The resources {@code /api/v1/remittances} and {@code /api/v1/boleto-registrations}. */
@NullMarked
package br.ix.invoice.remittance.web;

import org.jspecify.annotations.NullMarked;
