/** The resources {@code /api/v1/pix-registrations} and {@code pix-notifications}, and where banks call. */
@NullMarked
package br.ix.invoice.psp.web;

import org.jspecify.annotations.NullMarked;
