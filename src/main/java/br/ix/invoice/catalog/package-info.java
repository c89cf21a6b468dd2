/**
 * Catalogue.
 *
 * <p>Owns: services, dated prices, adjustments by an index. Does not own: agreed prices (subscription).
 * Announces: PricesChanged, ServicesChanged, each in the transaction of the change, which raises the version of the catalogue;
 * before a deletion ServicesDeletionRequested (any listener may veto). Asks upwards: ServiceUse, AgreedPriceAdjustment.
 * Listens to: ExchangeDeletionRequested (vetoes), ExchangesChanged (prices of an exchange are in its currency).
 * Tables: {@code service, service_timing, price, catalog_version, price_index_month, price_adjustment, price_adjustment_price}.
 * Invariants: a service has one price for an exchange and first day (uk_price_beginning); of several prices in force the one
 * that began last counts, the exchange's before everywhere's (PriceBookTest); what was charged keeps its interval and proration,
 * its timing changes from a named day (ChargedFactsTest); an adjustment makes dated prices, each rounded once (PriceFactorTest, PriceAdjustmentTest).
 * Begin with: {@link br.ix.invoice.catalog.Catalog}, {@link br.ix.invoice.catalog.PriceBook}, then {@code register} and {@code web}.
 */
@NullMarked
@ApplicationModule(displayName = "Catalogue")
package br.ix.invoice.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
