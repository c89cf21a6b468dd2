package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.participant.ParticipantsLeft;
import br.ix.invoice.participant.ParticipantsRegistered;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other modules what happened to participants: one event of a kind for a list. */
@Component
class ParticipantAnnouncements {

    private final ApplicationEventPublisher events;

    ParticipantAnnouncements(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announce(List<Candidate<ParticipantRow>> made, List<Candidate<ParticipantRow>> changed) {
        if (!made.isEmpty()) {
            events.publishEvent(new ParticipantsRegistered(made.stream().map(ParticipantAnnouncements::registered).toList()));
        }
        List<ParticipantsChanged.Changed> facts = changed.stream().map(ParticipantAnnouncements::changed).filter(Objects::nonNull).toList();
        if (!facts.isEmpty()) {
            events.publishEvent(new ParticipantsChanged(facts));
        }
        List<ParticipantsLeft.Left> left = changed.stream().filter(ParticipantAnnouncements::leaves)
                .map(one -> new ParticipantsLeft.Left(one.id(), Objects.requireNonNull(one.value().leftOn()))).toList();
        if (!left.isEmpty()) {
            events.publishEvent(new ParticipantsLeft(left));
        }
    }

    private static ParticipantsRegistered.Registered registered(Candidate<ParticipantRow> one) {
        ParticipantRow row = one.value();
        return new ParticipantsRegistered.Registered(one.id(), UUID.fromString(row.publicId()), row.asn(), row.exchange().id(),
                Objects.requireNonNull(row.organisation().on(History.BEGINNING)).id(), row.joinedOn(), row.billingAccount());
    }

    private static ParticipantsChanged.@Nullable Changed changed(Candidate<ParticipantRow> one) {
        ParticipantRow was = one.before();
        ParticipantRow is = one.value();
        LocalDate organisation = was.organisation().firstDifference(is.organisation());
        LocalDate profile = was.profile().firstDifference(is.profile());
        LocalDate account = isRebilled(one) ? Objects.requireNonNullElse(is.billingAccountFrom(), History.BEGINNING) : null;
        LocalDate from = Stream.of(organisation, profile, account).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        if (from == null) {
            return null;
        }
        Long newOrganisation = organisation == null ? null : Objects.requireNonNull(is.organisation().on(from)).id();
        return new ParticipantsChanged.Changed(one.id(), from, newOrganisation, account == null ? null : is.billingAccount());
    }

    static boolean isRebilled(Candidate<ParticipantRow> one) {
        return one.value().billingAccountFrom() != null || !Objects.equals(one.before().billingAccount(), one.value().billingAccount());
    }

    private static boolean leaves(Candidate<ParticipantRow> one) {
        LocalDate leftOn = one.value().leftOn();
        return leftOn != null && !leftOn.equals(one.before().leftOn());
    }
}
