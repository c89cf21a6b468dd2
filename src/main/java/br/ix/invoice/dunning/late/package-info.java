/** What is asked for when an invoice is paid late: the pure rule, and whose it is. */
@NullMarked
package br.ix.invoice.dunning.late;

import org.jspecify.annotations.NullMarked;
