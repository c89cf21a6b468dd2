/**
 * The operator's pages.
 *
 * <p>Owns: nothing; it shows what the modules below say and calls what they offer, and makes no decision of its own.
 * Does not own: the log-in (access), the API.
 * Announces and listens to nothing. Tables: none.
 * Invariants: what a role may not do is neither offered nor done (RolesInConsoleTest); both languages have every text
 * (ConsoleTextsTest); a page has no script and no style of its own, so that the strict content policy holds (ConsoleTemplatesTest).
 * Begin with: {@code page} (frame, language, refusals), {@code run}; templates in a folder with the name of the thing.
 */
@NullMarked
@ApplicationModule(displayName = "Console")
package br.ix.invoice.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
