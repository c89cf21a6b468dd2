package br.ix.invoice.participant;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
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

    /** Writes organisations in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putOrganisations(List<OrganisationRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what putOrganisations did; refused as a whole (409) when something depends on one of them. */
    public void takeBackOrganisations(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }

    /** Writes profiles in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putProfiles(List<ProfileRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what putProfiles did; refused as a whole (409) when something depends on one of them. */
    public void takeBackProfiles(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }

    /** Writes participants in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putParticipants(List<ParticipantRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what putParticipants did; refused as a whole (409) when something depends on one of them. */
    public void takeBackParticipants(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }
}
