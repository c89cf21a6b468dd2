/**
 * The trail of what was changed: who, when, what, before and after, for every change of money, rights and configuration.
 *
 * <p>Owns: entries, the chain of hashes over them, {@code /api/v1/audit}. Does not own: what is worth an entry (each module says it where it
 * makes the change), log lines, logins.
 * Announces and listens to nothing. Asks upwards: {@link br.ix.invoice.audit.AuthorOfWork} (who requested the job of this thread).
 * Tables: {@code audit_entry}, {@code audit_pending}, {@code audit_seal}, {@code audit_chain}.
 * Invariants: an entry is in the transaction of its change, so that what was refused, rolled back or previewed leaves none (AuditTrailTest);
 * each method of the API that changes something leaves one (AuditedRoutesTest), jobs in the name of who requested them (AuditedWorkTest);
 * entries and links never change (triggers), and a changed, missing or inserted one is found (ChainWalkTest, VerificationTest).
 * Begin with: {@link br.ix.invoice.audit.AuditTrail}; {@code chain} seals and verifies, {@code web} is the resource.
 */
@NullMarked
@ApplicationModule(displayName = "Audit trail", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
