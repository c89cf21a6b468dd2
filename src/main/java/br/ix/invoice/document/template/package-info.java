/** Templates of documents: what an operator may change of how they look. */
@NullMarked
package br.ix.invoice.document.template;

import org.jspecify.annotations.NullMarked;
