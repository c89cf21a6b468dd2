/**
 * Exchanges.
 *
 * <p>Owns: exchanges (zone, currency) and issuers. Does not own: number series (invoicing).
 * Announces: ExchangesChanged, IssuersChanged, ExchangeDeletionRequested (any listener may veto).
 * Tables: {@code exchange, issuer, exchange_issuer}.
 * Begin with: {@link br.ix.invoice.ix.Exchanges}.
 */
@NullMarked
@ApplicationModule(displayName = "Exchanges")
package br.ix.invoice.ix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
