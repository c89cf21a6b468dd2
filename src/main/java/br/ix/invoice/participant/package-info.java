/**
 * Participants.
 *
 * <p>Owns: organisations, participants, profiles. Does not own: billing accounts (invoicing).
 * Announces: ParticipantsRegistered, ParticipantsChanged, ParticipantsLeft, OrganisationsChanged.
 * Tables: {@code organisation, participant, participant_organisation, participant_profile, profile, profile_discount}.
 * Begin with: {@link br.ix.invoice.participant.Participants}.
 */
@NullMarked
@ApplicationModule(displayName = "Participants")
package br.ix.invoice.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
