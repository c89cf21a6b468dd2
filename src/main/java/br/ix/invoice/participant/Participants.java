package br.ix.invoice.participant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Participants and organisations, for other modules. */
@Component
public class Participants {

    public Optional<Participant> byPublicId(UUID publicId) {
        throw new UnsupportedOperationException();
    }

    public Map<Long, Participant> withIds(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<Organisation> organisationByPublicId(UUID publicId) {
        throw new UnsupportedOperationException();
    }

    public Map<Long, Organisation> organisations(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** The profile discounts of participants, dated, ordered by participant and day; a participant without any has none. */
    public List<ProfileDiscount> profileDiscounts(Collection<Long> participants) {
        throw new UnsupportedOperationException();
    }
}
