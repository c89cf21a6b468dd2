/**
 * Taxes by rule.
 *
 * <p>Owns: tax rules (which tax, of which kind and rate, for which place, service and customer, from which day on) and how taxes are
 * computed. Does not own: the taxes of documents (invoicing keeps what each document charged), prices (catalog).
 * Announces: TaxRulesChanged, in the transaction of the change, which makes readers of the catalogue's book read again. Asks upwards:
 * TaxRuleUse.
 * Listens to: ServicesDeletionRequested, OrganisationsDeletionRequested (vetoes where a rule names them).
 * Tables: {@code tax_rule}.
 * Invariants: each rate is computed on the sum of its lines and rounded once, so splitting lines never changes a tax, parts add up and
 * a credit mirrors its debit (TaxesKeepTheSumTest); of several rules of a code the most specific counts (TaxBookTest), and two of the
 * same scope never on the same day; what was used is not changed in the past (TaxRuleResourceTest).
 * Begin with: {@link br.ix.invoice.tax.Taxes} (the computation), {@link br.ix.invoice.tax.TaxBook} (the choice), then {@code register}.
 */
@NullMarked
@ApplicationModule(displayName = "Taxes")
package br.ix.invoice.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
