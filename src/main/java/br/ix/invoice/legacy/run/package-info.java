/** The jobs of imports: check, apply, compare, undo. Begin with {@code ApplyImportJobs}; all phases feed records through {@code FileFeed}. */
@NullMarked
package br.ix.invoice.legacy.run;

import org.jspecify.annotations.NullMarked;
