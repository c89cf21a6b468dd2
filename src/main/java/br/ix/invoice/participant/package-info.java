/**
 * Participants.
 *
 * <p>Owns: organisations, profiles with their dated discounts, participants (an AS number at an exchange) with their dated
 * organisation and profile. Does not own: billing accounts and what is charged (invoicing).
 * Announces: ParticipantsRegistered, ParticipantsChanged, ParticipantsLeft, OrganisationsChanged; before a deletion
 * ParticipantsDeletionRequested and OrganisationsDeletionRequested: listeners remove their copies or veto.
 * Asks upwards: BillingAccountsOfParticipants, SubscriptionsOfParticipants. Listens to: ExchangeDeletionRequested (vetoes).
 * Tables: {@code organisation, participant, participant_organisation, participant_profile, profile, profile_discount}.
 * Invariants: a participant is unique by AS number and exchange (uk_participant_asn_exchange); a dated fact changes only from a
 * named day once something is charged, never before a later change (ChargedFactsTest, ChangeTest); a caller of role
 * participant sees only its own (ParticipantResourceTest).
 * Begin with: {@link br.ix.invoice.participant.Participants}, then {@code register}, which keeps the rows, and {@code web}.
 */
@NullMarked
@ApplicationModule(displayName = "Participants")
package br.ix.invoice.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
