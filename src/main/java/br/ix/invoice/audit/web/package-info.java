/** The trail over HTTP. */
@NullMarked
package br.ix.invoice.audit.web;

import org.jspecify.annotations.NullMarked;
