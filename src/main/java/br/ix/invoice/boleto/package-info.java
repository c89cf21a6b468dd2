/**
 * Boletos: how a Brazilian bank's payment slip is written and read, as pure code.
 *
 * <p>Owns: barcode, typed line, factor of the due date, free fields and check digits of the banks. Does not own: who issues under which
 * agreement (ix), which invoice has which boleto (invoicing), the paper (document), files of banks (payment).
 * Announces and listens to nothing. Tables: none.
 * Invariants: a barcode that exists fits its general check digit, and its typed line is read back as the same barcode (BarcodeTest);
 * a due date becomes one factor, and a factor the nearest day (DueFactorTest); two sequences of an agreement never have the same
 * number, and the number gives the sequence back (AgreementTest).
 * Begin with: {@link br.ix.invoice.boleto.Agreement}.
 */
@NullMarked
@ApplicationModule(displayName = "Boletos")
package br.ix.invoice.boleto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
