package br.ix.invoice.participant;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.participant.register.OrganisationRegister;
import br.ix.invoice.participant.register.OrganisationRow;
import br.ix.invoice.participant.register.OwnParticipants;
import br.ix.invoice.participant.register.ParticipantDiscounts;
import br.ix.invoice.participant.register.ParticipantRegister;
import br.ix.invoice.participant.register.ParticipantRow;
import br.ix.invoice.participant.register.ProfileRegister;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants and organisations, for other modules. */
@Component
public class Participants {

    private final OrganisationRegister organisations;
    private final ProfileRegister profiles;
    private final ParticipantRegister participants;
    private final ParticipantDiscounts discounts;
    private final OwnParticipants own;
    private final ParticipantDirectory directory;

    /** A participant as a directory shows it: with the names of today; {@code exchange} is the key of the exchange. */
    public record Entry(long id, String publicId, long asn, long exchange, String organisation, @Nullable String profile,
                        @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn) {
    }

    Participants(OrganisationRegister organisations, ProfileRegister profiles, ParticipantRegister participants,
                 ParticipantDiscounts discounts, OwnParticipants own, ParticipantDirectory directory) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.participants = participants;
        this.discounts = discounts;
        this.own = own;
        this.directory = directory;
    }

    /**
     * A page of participants that fit what a person typed (an ASN, or a part of the organisation's name; null: all) at an exchange
     * (its key; null: everywhere), in the order in which they were registered.
     */
    public Page<Entry> search(@Nullable String typed, @Nullable Long exchange, PageQuery query) {
        return directory.search(typed, exchange, query);
    }

    public Optional<Participant> byPublicId(UUID publicId) {
        Collection<Long> ids = participants.keys(Set.of(publicId.toString())).values();
        return withIds(ids).values().stream().findFirst();
    }

    /** By key; participants that do not exist are absent. */
    public Map<Long, Participant> withIds(Collection<Long> ids) {
        return participants.facts(ids).stream().map(this::participant).collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /** Keys of participants by {@code asn@code of the exchange}, of those that exist. */
    public Map<String, Long> keyed(Collection<String> keys) {
        return participants.keyed(keys);
    }

    /** Keys of participants by public id, of those that exist. */
    public Map<String, Long> withPublicIds(Collection<String> publicIds) {
        return participants.keys(publicIds);
    }

    /** Keys of the participants with an AS number, at any exchange. */
    public List<Long> withAsn(long asn) {
        return own.withAsn(asn);
    }

    /** Keys of the participants that a caller may see: its ASN's or those of its billing account; null: all. */
    public @Nullable Set<Long> visibleTo(Caller caller) {
        return own.of(caller);
    }

    public Optional<Organisation> organisationByPublicId(UUID publicId) {
        return organisations.withPublicId(publicId.toString()).map(Participants::organisation);
    }

    /** By key; organisations that do not exist are absent. */
    public Map<Long, Organisation> organisations(Collection<Long> ids) {
        return organisations.read(ids).stream().map(Participants::organisation)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** The profile discounts of participants, dated, ordered by participant and day; a participant without any has none. */
    public List<ProfileDiscount> profileDiscounts(Collection<Long> ids) {
        return discounts.of(ids);
    }

    /** Whether a text, with or without mask, is a CPF with right digits. */
    public static boolean isCpf(String text) {
        return OrganisationRegister.isCpf(text);
    }

    /** Writes organisations in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putOrganisations(List<OrganisationRecord> records) {
        return organisations.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> putOrganisations(List<OrganisationRecord> records, Remembered remembered) {
        return organisations.put(records, remembered);
    }

    /** Takes back what putOrganisations did; refused as a whole (409) when something depends on one of them. */
    public void takeBackOrganisations(List<TakeBack> records) {
        organisations.takeBack(records);
    }

    /** Writes profiles in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putProfiles(List<ProfileRecord> records) {
        return profiles.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> putProfiles(List<ProfileRecord> records, Remembered remembered) {
        return profiles.put(records, remembered);
    }

    /** Takes back what putProfiles did; refused as a whole (409) when something depends on one of them. */
    public void takeBackProfiles(List<TakeBack> records) {
        profiles.takeBack(records);
    }

    /** Writes participants in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putParticipants(List<ParticipantRecord> records) {
        return participants.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> putParticipants(List<ParticipantRecord> records, Remembered remembered) {
        return participants.put(records, remembered);
    }

    /** Takes back what putParticipants did; refused as a whole (409) when something depends on one of them. */
    public void takeBackParticipants(List<TakeBack> records) {
        participants.takeBack(records);
    }

    private Participant participant(ParticipantRow row) {
        return new Participant(row.id(), UUID.fromString(row.publicId()), row.asn(), row.exchange().id(),
                participants.organisationToday(row).id(), row.joinedOn(), row.leftOn());
    }

    static Organisation organisation(OrganisationRow row) {
        return new Organisation(row.id(), UUID.fromString(row.publicId()), row.externalRef(), row.legalName(), row.taxId(),
                row.taxIdType(), row.address(), row.email(), row.responsible(), row.language());
    }
}
