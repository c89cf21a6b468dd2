/**
 * One set of rules for bulk commands and single requests.
 *
 * <p>Owns: the way of inputs through a {@link br.ix.invoice.bulk.Register} and how the outcome of each is told. Does not own:
 * files, the rules of a resource. Tables: none.
 * A module's bulk command takes records whose fields are the text of the import columns, checks them by the same rules as its
 * REST resource, resolves references by natural keys with a query for the whole list, writes in batches, publishes one event,
 * and returns one outcome for each record. It never throws for a bad record.
 * Invariants: what is the same is not written; a dated fact that is charged changes only from a day that is named (ChangeTest).
 * Begin with: {@link br.ix.invoice.bulk.Register}.
 */
@NullMarked
@ApplicationModule(displayName = "Bulk commands", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
