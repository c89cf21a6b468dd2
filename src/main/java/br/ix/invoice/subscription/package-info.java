/**
 * Subscriptions.
 *
 * <p>Owns: what each participant has, from when until when, at which agreed price, and which days are waived. Does not own: what of it is charged (invoicing).
 * Days: {@code startsOn} and {@code endsOn} are both included; a one-off service ends on its first day; what is charged may begin later and
 * end on another day ({@code chargingStartsOn}, {@code chargingEndsOn}); {@code settledThrough}
 * is the last day billed elsewhere before an import.
 * Announces: SubscriptionsChanged, each with the first day from which something is another; before a deletion
 * SubscriptionsDeletionRequested: listeners remove their copies or veto. Asks upwards: ChargedDays.
 * Listens to: ParticipantsLeft (ends what goes on), ParticipantsDeletionRequested and ServicesDeletionRequested (vetoes).
 * Tables: {@code subscription, subscription_terms, subscription_waiver, agreed_adjustment}.
 * Invariants: none starts before its participant joined or ends before it starts (ck_subscription_days); participant and service
 * stay once charged, terms change only from a named day then, never before a later change (ChargedFactsTest, SubscriptionResourceTest);
 * no day has two waivers (WaiverTest); a void one owes nothing and stays void (VoidSubscriptionTest).
 * Begin with: {@link br.ix.invoice.subscription.Subscriptions}, then {@code register}, which keeps the rows, and {@code web}.
 */
@NullMarked
@ApplicationModule(displayName = "Subscriptions")
package br.ix.invoice.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
