/** How the document of an invoice is drawn. */
@NullMarked
package br.ix.invoice.document.pdf;

import org.jspecify.annotations.NullMarked;
