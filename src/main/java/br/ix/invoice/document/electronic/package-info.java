/** Issued documents as e-invoices of EN 16931, in both of its syntaxes. Official rules are in the tests (ElectronicFileTest). */
@NullMarked
package br.ix.invoice.document.electronic;

import org.jspecify.annotations.NullMarked;
