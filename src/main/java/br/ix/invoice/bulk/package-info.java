/**
 * The shape of bulk commands, which imports give to the faces of the modules.
 *
 * <p>Owns: how the outcome of each record is told. Does not own: files, rules, tables.
 * A module's bulk command takes records whose fields are the text of the import columns, checks them by the same rules as its
 * REST resource, resolves references by natural keys with a query for the whole list, writes in batches, publishes one event,
 * and returns one outcome for each record. It never throws for a bad record.
 */
@NullMarked
@ApplicationModule(displayName = "Bulk commands", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
