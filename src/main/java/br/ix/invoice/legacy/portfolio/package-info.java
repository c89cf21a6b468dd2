/** The kind {@code portfolio}: everything by files of our own making; see {@code batch-jobs/import-portfolio}. */
@NullMarked
package br.ix.invoice.legacy.portfolio;

import org.jspecify.annotations.NullMarked;
