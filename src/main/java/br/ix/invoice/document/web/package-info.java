/** Documents over REST. */
@NullMarked
package br.ix.invoice.document.web;

import org.jspecify.annotations.NullMarked;
