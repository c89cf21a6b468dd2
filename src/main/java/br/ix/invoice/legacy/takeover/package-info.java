/** The kinds that take over the old systems: {@code meu-ix} ({@code batch-jobs/import-meu-ix}) and what they share. Begin with {@code MeuIx}. */
@NullMarked
package br.ix.invoice.legacy.takeover;

import org.jspecify.annotations.NullMarked;
