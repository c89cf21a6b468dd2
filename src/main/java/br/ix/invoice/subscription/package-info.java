/**
 * Subscriptions.
 *
 * <p>Owns: what each participant has, from when until when, at which agreed price. Does not own: what of it is charged (invoicing).
 * Announces: SubscriptionsChanged.
 * Tables: {@code subscription, subscription_terms}.
 * Begin with: {@link br.ix.invoice.subscription.Subscriptions}.
 */
@NullMarked
@ApplicationModule(displayName = "Subscriptions")
package br.ix.invoice.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
