package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.ix.ExchangeDeletionRequested;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.participant.ParticipantsDeletionRequested;
import br.ix.invoice.participant.SubscriptionsOfParticipants;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the modules above know of participants (accounts, what is charged or settled), and what that forbids. */
@Component
class ParticipantUse {

    private final ObjectProvider<BillingAccountsOfParticipants> accounts;
    private final ObjectProvider<SubscriptionsOfParticipants> subscriptions;
    private final ApplicationEventPublisher events;
    private final ParticipantRows rows;

    ParticipantUse(ObjectProvider<BillingAccountsOfParticipants> accounts, ObjectProvider<SubscriptionsOfParticipants> subscriptions,
                   ApplicationEventPublisher events, ParticipantRows rows) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.events = events;
        this.rows = rows;
    }

    List<ParticipantRow> withAccounts(List<ParticipantRow> participants) {
        if (participants.isEmpty()) {
            return participants;
        }
        Map<Long, String> known = new HashMap<>();
        Map<Long, History<String>> histories = new HashMap<>();
        List<Long> ids = participants.stream().map(ParticipantRow::id).toList();
        accounts.forEach(all -> {
            known.putAll(all.billingAccountsOf(ids));
            histories.putAll(all.historiesOf(ids));
        });
        return participants.stream().map(row -> row.billedTo(known.get(row.id()),
                histories.getOrDefault(row.id(), row.billing().accounts()))).toList();
    }

    /** What is charged changes only from a day that is named; none leaves before a day that was billed elsewhere. */
    void vet(List<Candidate<ParticipantRow>> changed) {
        vetUndated(changed.stream().filter(ParticipantUse::isUndated).toList());
        vetLeaving(changed.stream().filter(one -> one.value().leftOn() != null
                && !Objects.equals(one.before().leftOn(), one.value().leftOn())).toList());
    }

    /** Asks whoever keeps copies or has a reason against it. */
    void askToDelete(List<Long> participants) {
        if (!chargedAmong(participants).isEmpty()) {
            throw Refusal.conflict("participant-in-use", "Something was charged to the participant: it cannot be deleted");
        }
        events.publishEvent(new ParticipantsDeletionRequested(participants));
    }

    @EventListener
    void on(ExchangeDeletionRequested event) {
        if (rows.anyAt(event.exchange())) {
            throw Refusal.conflict("exchange-in-use", "Participants hang on the exchange '%s': it cannot be deleted".formatted(event.code()));
        }
    }

    private static boolean isUndated(Candidate<ParticipantRow> one) {
        return one.change().effectiveOn() == null && (ParticipantAnnouncements.isRebilled(one)
                || !one.before().organisation().equals(one.value().organisation())
                || !one.before().profile().equals(one.value().profile()));
    }

    private void vetUndated(List<Candidate<ParticipantRow>> undated) {
        Set<Long> charged = chargedAmong(undated.stream().map(Candidate::id).toList());
        undated.stream().filter(one -> charged.contains(one.id())).forEach(one -> one.inputs().refuse("EFFECTIVE_ON_REQUIRED",
                "effectiveOn", "is required: something is charged to this participant already"));
    }

    private void vetLeaving(List<Candidate<ParticipantRow>> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        List<Long> ids = leaving.stream().map(Candidate::id).toList();
        subscriptions.forEach(known -> {
            refuseBefore(leaving, known.settledThrough(ids), "SETTLED_ELSEWHERE", "through that day it was billed elsewhere");
            refuseBefore(leaving, known.lastStarts(ids), "SUBSCRIPTION_STARTS_LATER", "on that day a subscription starts");
        });
    }

    private static void refuseBefore(List<Candidate<ParticipantRow>> leaving, Map<Long, LocalDate> days, String reason, String why) {
        for (Candidate<ParticipantRow> one : leaving) {
            LocalDate day = days.get(one.id());
            if (day != null && Objects.requireNonNull(one.value().leftOn()).isBefore(day)) {
                one.conflict(reason, "leftOn", "is before %s: %s".formatted(day, why));
            }
        }
    }

    private Set<Long> chargedAmong(Collection<Long> participants) {
        Set<Long> charged = new HashSet<>();
        if (!participants.isEmpty()) {
            accounts.forEach(known -> charged.addAll(known.charged(participants)));
        }
        return charged;
    }
}
