/**
 * Catalogue.
 *
 * <p>Owns: services and dated prices. Does not own: agreed prices (subscription).
 * Announces: PricesChanged, ServicesChanged.
 * Tables: {@code service, price, catalog_version}.
 * Begin with: {@link br.ix.invoice.catalog.Catalog}.
 */
@NullMarked
@ApplicationModule(displayName = "Catalogue")
package br.ix.invoice.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
