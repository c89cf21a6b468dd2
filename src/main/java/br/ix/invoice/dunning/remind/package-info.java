/** Who is reminded of what, and who may be blocked: the steps, the daily job, its rows. */
@NullMarked
package br.ix.invoice.dunning.remind;

import org.jspecify.annotations.NullMarked;
