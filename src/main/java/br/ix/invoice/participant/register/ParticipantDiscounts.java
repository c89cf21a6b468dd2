package br.ix.invoice.participant.register;

import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The discount that participants have by their profiles, from day to day. Public for the module's face. */
@Component
public class ParticipantDiscounts {

    private final ParticipantProfiles participants;
    private final ProfileRows profiles;

    ParticipantDiscounts(ParticipantProfiles participants, ProfileRows profiles) {
        this.participants = participants;
        this.profiles = profiles;
    }

    /** Ordered by participant and day; a participant that never had a profile has none. */
    public List<ProfileDiscount> of(Collection<Long> ids) {
        Map<Long, History<@Nullable Long>> held = participants.of(ids);
        List<Long> used = held.values().stream().flatMap(history -> history.entries().stream()).map(History.Entry::value)
                .filter(Objects::nonNull).distinct().toList();
        Map<Long, History<BigDecimal>> discounts = profiles.read(used).stream()
                .collect(Collectors.toMap(ProfileRow::id, ProfileRow::discount, (one, same) -> one));
        return held.entrySet().stream().flatMap(participant -> dated(participant.getKey(), participant.getValue(), discounts)).toList();
    }

    /** A participant's discount may change where its profile does, and where the discount of a profile does. */
    private static Stream<ProfileDiscount> dated(long participant, History<@Nullable Long> held, Map<Long, History<BigDecimal>> discounts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        held.entries().forEach(entry -> days.add(entry.effectiveOn()));
        held.entries().stream().map(History.Entry::value).filter(Objects::nonNull).map(discounts::get)
                .flatMap(history -> history.changes().stream()).forEach(change -> days.add(change.effectiveOn()));
        Function<LocalDate, BigDecimal> percent = day -> {
            Long profile = held.on(day);
            return profile == null ? BigDecimal.ZERO : discounts.get(profile).on(day);
        };
        return new History<>(days.stream().map(day -> new History.Entry<>(day, percent.apply(day))).toList()).entries().stream()
                .map(entry -> new ProfileDiscount(participant, entry.effectiveOn(), entry.value()));
    }
}
