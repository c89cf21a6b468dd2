/**
 * Money that comes in: what banks tell of it, whose it is, what it pays.
 *
 * <p>Owns: the readers of bank files ({@code bankfile}: CNAB 240 and 400 returns, OFX, camt.053). Does not own: documents and what is owed (invoicing).
 * Announces and listens to nothing yet.
 * Tables: none yet.
 * Invariants: a bank file is whole or refused with record and columns (Cnab240ReturnTest, Cnab400ReturnTest, StatementTest).
 * Begin with: {@code bankfile.BankFileFormats}.
 */
@NullMarked
@ApplicationModule(displayName = "Payments")
package br.ix.invoice.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
