/** Reads old databases into files: a Spring Batch job without tables, whose queries stand in {@code batch-jobs/extract-*}. */
@NullMarked
package br.ix.invoice.legacy.extract;

import org.jspecify.annotations.NullMarked;
