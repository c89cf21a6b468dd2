package br.ix.invoice.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.chain.Broken.Fault;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The chain in the tables: sealed apart, protected by triggers, and what was done to it without them is found. Each test puts back what it took. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class VerificationTest {

    private final ApiClient api;
    private final AuditTrail trail;
    private final Sealer sealer;
    private final JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AppendOnly appendOnly;

    @Autowired
    private ChainRows rows;

    @Autowired
    VerificationTest(ApiClient api, AuditTrail trail, Sealer sealer, JdbcClient database) {
        this.api = api;
        this.trail = trail;
        this.sealer = sealer;
        this.database = database;
    }

    @AfterEach
    void protectAgain() {
        appendOnly.afterPropertiesSet();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteWhatWasRecorded() {
        long entry = sealed();

        assertThatThrownBy(() -> update("UPDATE audit_entry SET who = 'user:other' WHERE id = :id", entry)).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> update("DELETE FROM audit_entry WHERE id = :id", entry)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> update("UPDATE audit_seal SET hash = '' WHERE entry_id = :id", entry)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> update("DELETE FROM audit_seal WHERE entry_id = :id", entry)).isInstanceOf(DataAccessException.class);
        assertThat(verification().path("appendOnly").asBoolean()).isTrue();
    }

    @Test
    void aChangedEntryIsNamedAndIsGoodAgainWhenItIsPutBack() {
        long entry = sealed();
        sealed();
        unprotect();

        update("UPDATE audit_entry SET after_values = '{\"x\":\"2\"}' WHERE id = :id", entry);
        JsonNode tampered = verification();
        update("UPDATE audit_entry SET after_values = '{\"x\":\"1\"}' WHERE id = :id", entry);

        assertThat(tampered.path("intact").asBoolean()).isFalse();
        assertThat(tampered.path("appendOnly").asBoolean()).isFalse();
        assertThat(tampered.path("broken").path("fault").asString()).isEqualTo(Fault.CHANGED.name());
        assertThat(tampered.path("broken").path("entry").asLong()).isEqualTo(entry);
        assertThat(tampered.path("broken").path("position").asLong()).isEqualTo(position(entry));
        assertThat(verification().path("intact").asBoolean()).isTrue();
    }

    @Test
    void anEntryThatDidNotComeByTheTrailIsInserted() {
        update("INSERT INTO audit_entry (id, who, who_name, via, action, subject) VALUES (:id, 'user:admin', 'admin', 'api', 'forged', 'x/1')", 1_000_000_000L);

        JsonNode tampered = verification();
        unprotect();
        update("DELETE FROM audit_entry WHERE id = :id", 1_000_000_000L);

        assertThat(tampered.path("broken").path("fault").asString()).isEqualTo(Fault.INSERTED.name());
        assertThat(tampered.path("broken").path("entry").asLong()).isEqualTo(1_000_000_000L);
    }

    @Test
    void theEndOfTheChainCannotBeCutOff() {
        long entry = sealed();
        long position = position(entry);
        String hash = database.sql("SELECT hash FROM audit_seal WHERE entry_id = :id").param("id", entry).query(String.class).single();
        unprotect();

        update("DELETE FROM audit_seal WHERE entry_id = :id", entry);
        JsonNode tampered = verification();
        database.sql("INSERT INTO audit_seal (position, entry_id, hash) VALUES (:position, :entry, :hash)").param("position", position)
                .param("entry", entry).param("hash", hash).update();

        assertThat(tampered.path("broken").path("fault").asString()).isEqualTo(Fault.MISSING.name());
        assertThat(tampered.path("broken").path("position").asLong()).isEqualTo(position);
        assertThat(verification().path("intact").asBoolean()).isTrue();
    }

    @Test
    void anotherHashThanTheOneThatWasNotedMeansThatTheChainWasWrittenAnew() {
        long entry = sealed();

        JsonNode other = api.get("/api/v1/audit/verification?expect=%d:%s".formatted(position(entry), "0".repeat(64))).json();
        JsonNode noted = verification();
        JsonNode same = api.get("/api/v1/audit/verification?expect=%d:%s".formatted(noted.path("sealed").asLong(), noted.path("hash").asString())).json();

        assertThat(other.path("broken").path("fault").asString()).isEqualTo(Fault.REWRITTEN.name());
        assertThat(same.path("intact").asBoolean()).isTrue();
        assertThat(api.get("/api/v1/audit/verification?expect=7").status()).isEqualTo(400);
    }

    /** The whole chain of a database is computed anew, as somebody can who writes its tables without the triggers. */
    @Test
    void aChainThatWasWrittenAnewIsFoundByAnOldLineOfTheLog(CapturedOutput log) {
        long entry = sealed();
        sealer.note();
        Matcher noted = Pattern.compile("sealed to (\\d+:[0-9a-f]{64})").matcher(log);
        assertThat(noted.find()).isTrue();
        JsonNode before = verifiedAgainst(noted.group(1));
        unprotect();

        writeAnew(entry, "{\"x\":\"2\"}");
        JsonNode alone = verification();
        JsonNode compared = verifiedAgainst(noted.group(1));
        writeAnew(entry, "{\"x\":\"1\"}");

        assertThat(before.path("intact").asBoolean()).isTrue();
        assertThat(alone.path("intact").asBoolean()).as("nothing in the database tells").isTrue();
        assertThat(compared.path("broken").path("fault").asString()).isEqualTo(Fault.REWRITTEN.name());
    }

    @Test
    void sealersThatWorkAtTheSameTimeGiveEachPlaceOnce() throws Exception {
        record("parallel");
        Thread other = new Thread(sealer::seal);
        other.start();
        sealer.seal();
        other.join();
        sealer.seal();

        assertThat(verification().path("intact").asBoolean()).isTrue();
        assertThat(database.sql("SELECT COUNT(*) FROM audit_seal").query(Long.class).single())
                .isEqualTo(database.sql("SELECT position FROM audit_chain").query(Long.class).single());
    }

    /** The key of an entry that was recorded and sealed. */
    private long sealed() {
        String subject = "tests/" + UUID.randomUUID();
        record(subject);
        sealer.seal();
        return database.sql("SELECT id FROM audit_entry WHERE subject = :subject").param("subject", subject).query(Long.class).single();
    }

    private void record(String subject) {
        transaction.executeWithoutResult(status -> trail.record("test.changed", subject, Map.of("x", "0"), Map.of("x", "1")));
    }

    private long position(long entry) {
        return database.sql("SELECT position FROM audit_seal WHERE entry_id = :id").param("id", entry).query(Long.class).single();
    }

    private JsonNode verification() {
        return api.get("/api/v1/audit/verification").json();
    }

    private JsonNode verifiedAgainst(String noted) {
        return api.get("/api/v1/audit/verification?expect=" + noted).json();
    }

    /** Changes an entry, and computes all links from there on and the head anew. */
    private void writeAnew(long entry, String values) {
        transaction.executeWithoutResult(status -> {
            database.sql("SELECT position FROM audit_chain WHERE id = 1 FOR UPDATE").query(Long.class).single();
            database.sql("UPDATE audit_entry SET after_values = :values WHERE id = :id").param("values", values).param("id", entry).update();
            long before = position(entry) - 1;
            String hash = database.sql("SELECT hash FROM audit_seal WHERE position = :before").param("before", before).query(String.class).optional()
                    .orElse(Link.BEGINNING);
            for (Link link : rows.links(before, 10_000)) {
                hash = Link.hash(hash, link.position(), link.entryId(), link.entry());
                database.sql("UPDATE audit_seal SET hash = :hash WHERE position = :at").param("hash", hash).param("at", link.position()).update();
            }
            database.sql("UPDATE audit_chain SET hash = :hash WHERE id = 1").param("hash", hash).update();
        });
    }

    private void update(String sql, long id) {
        database.sql(sql).param("id", id).update();
    }

    private void unprotect() {
        database.sql("DROP TRIGGER audit_entry_no_update").update();
        database.sql("DROP TRIGGER audit_entry_no_delete").update();
        database.sql("DROP TRIGGER audit_seal_no_update").update();
        database.sql("DROP TRIGGER audit_seal_no_delete").update();
    }
}
