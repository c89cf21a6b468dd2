package br.ix.invoice.participant;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ParticipantBulkTest {

    @Autowired
    private Participants participants;

    @Autowired
    private ApiClient api;

    private final long asn = Scene.unique();
    private final String organisation = "org-" + asn;
    private final String profile = "profile-" + asn;
    private String exchange;

    @BeforeEach
    void begin() {
        exchange = new Scene(api).exchange();
        participants.putOrganisations(List.of(organisation("Rede")));
        participants.putProfiles(List.of(new ProfileRecord(profile, "50.0")));
    }

    @Test
    void tellsOfEachRecordWhatBecameOfIt() {
        List<BulkOutcome> made = participants.putParticipants(List.of(participant("" + asn, exchange, organisation, profile),
                participant("0" + asn, exchange, organisation, null), participant("0", exchange, organisation, null),
                participant("64500", "nowhere", organisation, null), participant("64501", exchange, "nobody", null),
                participant("64502", exchange, organisation, "none")));
        List<BulkOutcome> again = participants.putParticipants(List.of(participant("" + asn, exchange, organisation, null)));

        assertThat(made).extracting(BulkOutcome::result).containsExactly(Result.NEW, Result.REFUSED, Result.REFUSED, Result.REFUSED,
                Result.REFUSED, Result.REFUSED);
        assertThat(made).extracting(BulkOutcome::code).containsExactly(null, "DUPLICATE_IN_FILE", "INVALID_ASN", "UNKNOWN_EXCHANGE",
                "UNKNOWN_ORGANISATION", "UNKNOWN_PROFILE");
        assertThat(again).extracting(BulkOutcome::result).containsExactly(Result.SAME);
    }

    @Test
    void readsTheDiscountsOfAChunk() {
        long id = participants.putParticipants(List.of(participant("" + asn, exchange, organisation, profile))).get(0).id();
        participants.putProfiles(List.of(new ProfileRecord(profile, "25")));

        assertThat(participants.profileDiscounts(List.of(id))).extracting(ProfileDiscount::percent).containsExactly(new BigDecimal("25"));
        assertThat(participants.withIds(List.of(id)).get(id).asn()).isEqualTo(asn);
    }

    @Test
    void tellsTheOldValuesAndTakesThemBack() {
        BulkOutcome changed = participants.putOrganisations(List.of(organisation("Other"))).get(0);
        BulkOutcome made = participants.putParticipants(List.of(participant("" + asn, exchange, organisation, null))).get(0);

        participants.takeBackParticipants(List.of(new TakeBack(made.id(), null)));
        participants.takeBackOrganisations(List.of(new TakeBack(changed.id(), changed.before())));

        assertThat(changed.before()).isEqualTo(Map.of("legalName", "Rede"));
        assertThat(participants.withIds(List.of(made.id()))).isEmpty();
        assertThat(participants.organisations(List.of(changed.id())).get(changed.id()).legalName()).isEqualTo("Rede");
    }

    @Test
    void tellsReferencesApartByTheirBytes() {
        BulkOutcome capitals = participants.putOrganisations(List.of(new OrganisationRecord("ORG-" + asn, "Capitals", null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null))).get(0);

        assertThat(capitals.result()).isEqualTo(Result.NEW);
    }

    private OrganisationRecord organisation(String legalName) {
        return new OrganisationRecord(organisation, legalName, "12.ABC.345/01DE-35", "CNPJ", "Rua A", null, null, null, "Campinas", "SP", null,
                "BR", null, null, null, null, null, null);
    }

    private static ParticipantRecord participant(String asn, String exchange, String organisation, @Nullable String profile) {
        return new ParticipantRecord(asn, exchange, organisation, profile, "2026-01-01", null, null);
    }
}
