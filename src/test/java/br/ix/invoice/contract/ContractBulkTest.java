package br.ix.invoice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.participant.Participants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Contracts as an import brings them. */
@IntegrationTest
class ContractBulkTest {

    private static final String OLD_TEXT = "<p>{razao_social}, {telefone_ddd}</p>";

    @Autowired
    private Contracts contracts;

    @Autowired
    private Participants participants;

    @Autowired
    private ApiClient api;

    private final String id = UUID.randomUUID().toString();
    private Signatures world;

    @BeforeEach
    void begin() {
        world = new Signatures(api);
    }

    @Test
    void keepsIdTextSignatureAndDayOfAnOldContract() {
        BulkOutcome made = contracts.put(List.of(record(id.replace("-", ""), OLD_TEXT, "true", "true"))).get(0);

        JsonNode contract = world.contract(id);
        assertThat(made.result()).as(made.toString()).isEqualTo(Result.NEW);
        assertThat(contract.path("state").asString()).isEqualTo("SIGNED");
        assertThat(contract.path("signedOn").asString()).isEqualTo("2017-03-01");
        assertThat(contract.path("signedBy").asString()).isEqualTo("ana");
        assertThat(contract.path("textPt").asString()).isEqualTo("<p>Rede " + world.asn + ", {telefone_ddd}</p>");
        assertThat(contract.has("textEn")).isFalse();
    }

    @Test
    void tellsOfEachRecordWhatBecameOfIt() {
        List<BulkOutcome> made = contracts.put(List.of(record(id, OLD_TEXT, "true", "true"), record(UUID.randomUUID().toString(), OLD_TEXT, "true", "false"),
                record(UUID.randomUUID().toString(), OLD_TEXT, "false", "true"), record("no-uuid", OLD_TEXT, "false", "false"), record(id, OLD_TEXT, "true", "true"),
                new ContractRecord(UUID.randomUUID().toString(), "64500", "nowhere", null, "x".repeat(25_001), null, "yes", "true", "2017-13-01", null)));
        List<BulkOutcome> again = contracts.put(List.of(record(id, OLD_TEXT, "true", "true"), record(id.toUpperCase(), OLD_TEXT, "true", "true")));

        assertThat(made).extracting(BulkOutcome::code).containsExactly(null, "VALID_CONTRACT_EXISTS", null, "INVALID_CODE", "DUPLICATE_IN_FILE",
                "UNKNOWN_PARTICIPANT");
        assertThat(made.get(5).faults()).extracting("field").containsExactlyInAnyOrder("asn", "textPt", "valid", "signedOn");
        assertThat(again).extracting(BulkOutcome::result).containsExactly(Result.SAME, Result.REFUSED);
    }

    @Test
    void whatWasSignedStaysAndWhatWasNotIsChanged() {
        contracts.put(List.of(record(id, OLD_TEXT, "true", "true")));

        BulkOutcome refused = contracts.put(List.of(record(id, "<p>other</p>", "true", "true"))).get(0);
        BulkOutcome unsigned = contracts.put(List.of(new ContractRecord(id, null, null, null, "<p>other</p>", null, null, "false", null, null))).get(0);

        assertThat(refused.code()).isEqualTo("CONTRACT_SIGNED");
        assertThat(unsigned.result()).as(unsigned.toString()).isEqualTo(Result.REFUSED);
        assertThat(world.contract(id).path("textPt").asString()).contains("Rede");
    }

    @Test
    void oneThatIsNoLongerValidMakesRoomForAnotherOfTheSameList() {
        String next = UUID.randomUUID().toString();
        contracts.put(List.of(record(id, OLD_TEXT, "true", "true")));

        List<BulkOutcome> outcomes = contracts.put(List.of(record(next, "<p>new</p>", "true", "true"), record(id, OLD_TEXT, "false", "true")));

        assertThat(outcomes).extracting(BulkOutcome::result).containsExactly(Result.NEW, Result.CHANGED);
        assertThat(outcomes.get(1).before()).containsEntry("valid", "true");
        assertThat(world.contract(next).path("valid").asBoolean()).isTrue();
    }

    @Test
    void takesBackWhatItDidUntilSomebodySigns() {
        BulkOutcome made = contracts.put(List.of(record(id, OLD_TEXT, "true", "false"))).get(0);
        String other = UUID.randomUUID().toString();
        BulkOutcome signedHere = contracts.put(List.of(new ContractRecord(other, "" + world.asn, world.exchange, "B", OLD_TEXT, null, "true", "false", null, null))).get(0);
        assertThat(world.sign(other).status()).isEqualTo(200);

        contracts.takeBack(List.of(new TakeBack(made.id(), null)));

        assertThat(api.get("/api/v1/contracts/" + id).status()).isEqualTo(404);
        assertThatThrownBy(() -> contracts.takeBack(List.of(new TakeBack(signedHere.id(), null)))).hasMessageContaining("was signed");
    }

    @Test
    void saysWhoHasAValidContractThatIsSigned() {
        long participant = participants.withPublicIds(Set.of(world.participant)).values().iterator().next();
        contracts.put(List.of(record(id, OLD_TEXT, "true", "false")));
        assertThat(contracts.signedAmong(List.of(participant))).isEmpty();

        assertThat(world.sign(id).status()).isEqualTo(200);

        assertThat(contracts.signedAmong(List.of(participant, 0L))).containsExactly(participant);
        world.changeAt("/api/v1/contracts/" + id, Map.of("valid", false));
        assertThat(contracts.signedAmong(List.of(participant))).isEmpty();
    }

    private ContractRecord record(String key, String text, String valid, String signed) {
        boolean isSigned = signed.equals("true");
        return new ContractRecord(key, "" + world.asn, world.exchange, "A", text, null, valid, signed, isSigned ? "2017-03-01" : null, isSigned ? "ana" : null);
    }
}
