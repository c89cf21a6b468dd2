/** The sample of the first start: its files by a documented rule, imported and billed like any others. */
@NullMarked
package br.ix.invoice.legacy.sample;

import org.jspecify.annotations.NullMarked;
