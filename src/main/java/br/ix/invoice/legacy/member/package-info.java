/** The kind {@code ix-f}: a member export of an exchange, read as a stream and held against what is billed; see {@code batch-jobs/import-ix-f}. */
@NullMarked
package br.ix.invoice.legacy.member;

import org.jspecify.annotations.NullMarked;
