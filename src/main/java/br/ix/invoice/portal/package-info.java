/**
 * The routes of INVOICE, the system that was replaced: its frontend works on ours without a change.
 *
 * <p>Owns: the addresses, names, forms of errors and bare lists of the old system. Does not own: anything that they show or change; it
 * composes the faces of participant, ix, subscription, invoicing and contract, and has no rule of money of its own.
 * Announces and listens to nothing. Tables: none.
 * Invariants: the frontend's calls work in their order (PortalJourneyTest); a sum or state that a client sends is not believed, a key of role
 * participant reaches its own ASN only, two people at the same instant are charged once (PortalRefusalsTest).
 * Begin with: {@code web}; {@code docs/reference/portal.md} has the table of routes and fields.
 */
@NullMarked
@ApplicationModule(displayName = "Portal")
package br.ix.invoice.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
