/**
 * Exchanges.
 *
 * <p>Owns: exchanges (zone, currency, who issues from which day on) and issuers. Does not own: number series (invoicing).
 * Announces: ExchangesChanged, IssuersChanged; before a deletion ExchangeDeletionRequested and IssuerDeletionRequested, which any
 * listener may veto. Asks upwards: NextNumbers, ExchangeUse. Listens to nothing.
 * Tables: {@code exchange, issuer, exchange_issuer}.
 * Invariants: an exchange without an issuer of its own has the first one; zone and currency stay once something is charged
 * (ChargedFactsTest); imports and the API take the same checks (ExchangeResourceTest, IssuerResourceTest, ExchangeBulkTest);
 * where an issuer is paid is whole (IssuerAccountsTest).
 * Begin with: {@link br.ix.invoice.ix.Exchanges}, then {@code register}, which keeps the rows, and {@code web}.
 */
@NullMarked
@ApplicationModule(displayName = "Exchanges")
package br.ix.invoice.ix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
