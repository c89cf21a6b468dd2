package br.ix.invoice.participant;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.register.OrganisationRegister;
import br.ix.invoice.participant.register.ParticipantPages;
import br.ix.invoice.participant.register.ParticipantRegister;
import br.ix.invoice.participant.register.ParticipantRow;
import br.ix.invoice.participant.register.ProfileRegister;
import br.ix.invoice.participant.register.ProfileRow;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants with all that is known of who they are today, as one card each, for modules that show and change both together. */
@Component
public class ParticipantCards {

    private final ParticipantPages pages;
    private final ParticipantRegister participants;
    private final OrganisationRegister organisations;
    private final CardReading reading;
    private final ProfileRegister profiles;

    ParticipantCards(ParticipantPages pages, ParticipantRegister participants, OrganisationRegister organisations, CardReading reading,
                     ProfileRegister profiles) {
        this.pages = pages;
        this.participants = participants;
        this.organisations = organisations;
        this.reading = reading;
        this.profiles = profiles;
    }

    /** A participant, its organisation and profile (public id) of today, and the account (public id) that it is billed to. */
    public record Card(Participant participant, Exchange exchange, Organisation organisation, Phone phone, @Nullable String profile,
                       @Nullable String billingAccount) {
    }

    /** A profile with the discount of today, in percent. */
    public record Profile(String id, String name, BigDecimal discountPercent) {
    }

    /** A telephone in the parts that Brazilian forms use. */
    public record Phone(@Nullable String areaCode, @Nullable String number, @Nullable String extension) {
    }

    /** A page of what a caller may see; {@code exchange} is a code, null: everywhere. */
    public Page<Card> list(@Nullable Long asn, @Nullable String exchange, PageQuery query, Caller caller) {
        Page<ParticipantRow> page = pages.page(query, new ParticipantPages.Wanted(asn == null ? null : asn.toString(), exchange, null), caller);
        return new Page<>(reading.cards(page.items()), page.next());
    }

    /** One by its public id, where the caller may see it. */
    public Optional<Card> byId(String id, Caller caller) {
        return participants.withPublicId(id).filter(row -> pages.isVisible(row, caller)).map(row -> reading.cards(List.of(row)).get(0));
    }

    /** Those with these keys, in their order. */
    public List<Card> withKeys(Collection<Long> keys) {
        return reading.cards(participants.read(keys));
    }

    /** Changes fields of the organisation of today, by the names of {@link OrganisationRecord}; all faults are refused at once (400). */
    public void changeOrganisation(Card card, Map<String, @Nullable String> fields) {
        organisations.patch(card.organisation().publicId().toString(), "*", Patch.Parts.of(fields, null), present -> present.with(fields));
    }

    /** Gives a participant another profile (public id; null: none) from a day on. */
    public void changeProfile(Card card, @Nullable String profile, LocalDate from) {
        Map<String, @Nullable String> fields = Collections.singletonMap("profile", profile);
        participants.patch(card.participant().publicId().toString(), "*", Patch.Parts.of(fields, from), present -> present.with(fields));
    }

    /** Removes a participant on which nothing hangs; any other is refused (409). Its organisation stays. */
    public void delete(Card card) {
        participants.delete(card.participant().publicId().toString(), "*");
    }

    /** A page of the profiles, in the order in which they were made. */
    public Page<Profile> profiles(PageQuery query) {
        return profiles.page(query, null).map(this::profile);
    }

    public Optional<Profile> profileById(String id) {
        return profiles.withPublicId(id).map(this::profile);
    }

    /** Makes a profile, answers it; all faults are refused at once (400), a name that exists too (409). */
    public Profile createProfile(ProfileRecord record) {
        return profile(profiles.create(Form.of(record)));
    }

    /** Changes fields of a profile, by the names of {@link ProfileRecord}; another discount counts from a day on. */
    public void changeProfile(Profile profile, Map<String, @Nullable String> fields, LocalDate from) {
        profiles.patch(profile.id(), "*", Patch.Parts.of(fields, from), present -> present.with(fields));
    }

    /** Removes a profile that no participant has or had; any other is refused (409). */
    public void delete(Profile profile) {
        profiles.delete(profile.id(), "*");
    }

    private Profile profile(ProfileRow row) {
        return new Profile(row.publicId(), row.name(), profiles.discountToday(row));
    }
}
