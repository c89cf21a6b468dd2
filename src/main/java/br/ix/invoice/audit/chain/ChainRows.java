package br.ix.invoice.audit.chain;

import br.ix.invoice.audit.chain.Link.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain and their SQL. */
@Component
class ChainRows {

    /** Where the chain ends: the place of its last link and its hash. */
    record Head(long position, String hash) {
    }

    /** An entry that waits for its place. */
    record Waiting(long id, Sealed entry) {
    }

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private static final String HEAD = "SELECT position, hash FROM audit_chain WHERE id = 1";

    private static final String LOCK_HEAD = "SELECT position, hash FROM audit_chain WHERE id = 1 FOR UPDATE SKIP LOCKED";

    private static final String MOVE_HEAD = "UPDATE audit_chain SET position = :position, hash = :hash WHERE id = 1";

    private static final String WAITING = """
            SELECT entry.id, entry.recorded_at, entry.who, entry.who_name, entry.via, entry.request_id, entry.action, entry.subject,
                   entry.before_values, entry.after_values
              FROM audit_pending pending
              JOIN audit_entry entry ON entry.id = pending.entry_id
             ORDER BY pending.entry_id
             LIMIT :rows
            """;

    private static final String INSERT_SEAL = "INSERT INTO audit_seal (position, entry_id, hash) VALUES (:position, :entry, :hash)";

    private static final String DELETE_PENDING = "DELETE FROM audit_pending WHERE entry_id IN (:entries)";

    private static final String LINKS = """
            SELECT seal.position, seal.entry_id, seal.hash, entry.id, entry.recorded_at, entry.who, entry.who_name, entry.via, entry.request_id,
                   entry.action, entry.subject, entry.before_values, entry.after_values
              FROM audit_seal seal
              LEFT JOIN audit_entry entry ON entry.id = seal.entry_id
             WHERE seal.position > :after
             ORDER BY seal.position
             LIMIT :rows
            """;

    private static final String COUNT_PENDING = "SELECT COUNT(*) FROM audit_pending";

    /** An entry that the trail did not write: it has no place and does not wait for one. */
    private static final String FIRST_INSERTED = """
            SELECT MIN(entry.id)
              FROM audit_entry entry
              LEFT JOIN audit_seal seal ON seal.entry_id = entry.id
              LEFT JOIN audit_pending pending ON pending.entry_id = entry.id
             WHERE seal.entry_id IS NULL
               AND pending.entry_id IS NULL
            """;

    private static final String FIRST_LOST = """
            SELECT MIN(pending.entry_id)
              FROM audit_pending pending
              LEFT JOIN audit_entry entry ON entry.id = pending.entry_id
             WHERE entry.id IS NULL
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    ChainRows(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Head head() {
        return database.sql(HEAD).query((row, n) -> new Head(row.getLong(1), row.getString(2))).single();
    }

    /** Locked; empty where another process seals now. */
    Optional<Head> lockHead() {
        return database.sql(LOCK_HEAD).query((row, n) -> new Head(row.getLong(1), row.getString(2))).optional();
    }

    List<Waiting> waiting(int rows) {
        return database.sql(WAITING).param("rows", rows).query((row, n) -> new Waiting(row.getLong("id"), entry(row))).list();
    }

    /** Writes links behind the head, which moves to the last of them. */
    void append(List<Link> links) {
        batches.batchUpdate(INSERT_SEAL, links.stream().map(link -> Map.of("position", link.position(), "entry", link.entryId(), "hash", link.hash()))
                .toArray(Map[]::new));
        database.sql(DELETE_PENDING).param("entries", links.stream().map(Link::entryId).toList()).update();
        Link last = links.get(links.size() - 1);
        database.sql(MOVE_HEAD).param("position", last.position()).param("hash", last.hash()).update();
    }

    List<Link> links(long after, int rows) {
        return database.sql(LINKS).param("after", after).param("rows", rows).query((row, n) -> new Link(row.getLong("position"),
                row.getLong("entry_id"), row.getString("hash"), row.getObject("id") == null ? null : entry(row))).list();
    }


    long countPending() {
        return database.sql(COUNT_PENDING).query(Long.class).single();
    }

    /** The key of the first entry that did not come by the trail; null: none. */
    @Nullable Long firstInserted() {
        return database.sql(FIRST_INSERTED).query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class))).single().orElse(null);
    }

    /** The key of the first entry that is gone before it was sealed; null: none. */
    @Nullable Long firstLost() {
        return database.sql(FIRST_LOST).query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class))).single().orElse(null);
    }

    private static Sealed entry(ResultSet row) throws SQLException {
        return new Sealed(AT.format(row.getObject("recorded_at", LocalDateTime.class)), row.getString("who"), row.getString("who_name"),
                row.getString("via"), row.getString("request_id"), row.getString("action"), row.getString("subject"),
                row.getString("before_values"), row.getString("after_values"));
    }
}
