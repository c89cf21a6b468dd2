/**
 * How the API speaks, for every module the same: problems, pages, versions of items, patches, keys of idempotency, the listing.
 *
 * <p>Owns: the conventions of {@code /api/v1}. Does not own: any resource; who may call (access).
 * Announces and listens to nothing. Tables: {@code idempotency_key}.
 * Invariants: no bad input is a 500, no unknown parameter or field passes (ConventionsTest).
 * Begin with: {@link br.ix.invoice.rest.Refusal}, {@link br.ix.invoice.rest.Page}, {@link br.ix.invoice.rest.Answers},
 * {@link br.ix.invoice.rest.Patch}. Sub-packages: {@code problem} (RFC 9457), {@code json} (strict JSON), {@code request}
 * (arguments, parameters), {@code listing}, {@code export} (lists as CSV), {@code openapi}, {@code preview} (what a change would be; asks upwards: Impacts).
 */
@NullMarked
@ApplicationModule(displayName = "REST conventions", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
