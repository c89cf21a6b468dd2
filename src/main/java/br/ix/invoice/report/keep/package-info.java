/** The kept figures of months: worked out, written, read. */
@NullMarked
package br.ix.invoice.report.keep;

import org.jspecify.annotations.NullMarked;
