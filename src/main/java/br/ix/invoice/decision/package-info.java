/**
 * Four eyes: what needs a second person, and what waits for one.
 *
 * <p>Owns: the rules when a second person is needed, the decisions that wait, {@code /api/v1/decisions}. Does not own: what is decided; each module applies
 * its own by the code by which it was asked for ({@link br.ix.invoice.decision.DecisionKind}).
 * Announces and listens to nothing. Tables: {@code pending_decision}.
 * Invariants: nobody approves what he asked for or changed, nor does a key that he made (FourEyesTest, DecisionsTest); what waits has changed nothing
 * (DecisionsTest); what is approved is what was asked for (DecisionsTest); without settings nothing waits (FourEyesTest).
 * Begin with: {@link br.ix.invoice.decision.FourEyes}, {@link br.ix.invoice.decision.Decisions}.
 */
@NullMarked
@ApplicationModule(displayName = "Decisions")
package br.ix.invoice.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
