/**
 * The operator's commands in a terminal: the same REST calls as any other program's, with words, progress bars and exit codes.
 *
 * <p>Owns: the words of {@code batch-jobs/ix-invoice}. Does not own: what they do (the server does it; extractions, which need no server, are of legacy).
 * Announces and listens to nothing; runs in a process of its own, without a Spring context and without our database. Tables: none.
 * Invariants: exit 0 done, 1 refused or failed with the problem on stderr, 2 wrong words (TerminalTest).
 * Begin with: {@link br.ix.invoice.terminal.Terminal}, then {@code command.Commands}.
 */
@NullMarked
@ApplicationModule(displayName = "Terminal")
package br.ix.invoice.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
