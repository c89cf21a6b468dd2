package br.ix.invoice.access.key;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the API keys; a revoked one stays and is found by nothing. */
@Component
class ApiKeyRows {

    /** Each hash is looked for by its own unique key: two tries of one row, whatever the database makes of an OR. */
    private static final String FIND_BY_HASH = """
            SELECT id, public_id, name, role, asn, billing_account, scopes, expires_at, created_at, created_by, last_used_at,
                   former_until_at, former_last_used_at, version, key_hash <> :hash AS is_former
              FROM api_key
             WHERE id = COALESCE((SELECT present.id FROM api_key present WHERE present.key_hash = :hash),
                                 (SELECT former.id FROM api_key former WHERE former.former_hash = :hash))
               AND revoked_at IS NULL
            """;

    private static final String FIND_BY_PUBLIC_ID = """
            SELECT id, public_id, name, role, asn, billing_account, scopes, expires_at, created_at, created_by, last_used_at,
                   former_until_at, former_last_used_at, version
              FROM api_key
             WHERE public_id = :publicId
               AND revoked_at IS NULL
            """;

    private static final String LIST = """
            SELECT id, public_id, name, role, asn, billing_account, scopes, expires_at, created_at, created_by, last_used_at,
                   former_until_at, former_last_used_at, version
              FROM api_key
             WHERE id > :after
               AND revoked_at IS NULL
               AND (:endsBefore IS NULL OR expires_at < :endsBefore)
             ORDER BY id
             LIMIT :rows
            """;

    private static final String COUNT_ENDING = """
            SELECT COUNT(id)
              FROM api_key
             WHERE revoked_at IS NULL
               AND expires_at >= :from
               AND expires_at < :until
            """;

    private static final String INSERT = """
            INSERT INTO api_key (public_id, name, role, asn, billing_account, scopes, expires_at, key_hash, created_by)
            VALUES (:publicId, :name, :role, :asn, :billingAccount, :scopes, :expiresAt, :hash, :createdBy)
            """;

    private static final String NOTE_USE = "UPDATE api_key SET last_used_at = :now WHERE id = :id";

    private static final String NOTE_FORMER_USE = "UPDATE api_key SET former_last_used_at = :now WHERE id = :id";

    /**
     * MySQL sets one column after the other: the present text is read before it is replaced. One that was never used is lost or was never handed
     * over: then the text before it, with which the program still calls, stays the former one.
     */
    private static final String REPLACE_TEXT = """
            UPDATE api_key
               SET former_hash = CASE WHEN :formerStays THEN former_hash ELSE key_hash END,
                   former_last_used_at = CASE WHEN :formerStays THEN former_last_used_at ELSE last_used_at END,
                   former_until_at = :formerUntil, key_hash = :hash, last_used_at = NULL, expires_at = :expiresAt, version = version + 1
             WHERE id = :id
               AND version = :version
               AND revoked_at IS NULL
            """;

    private static final String REVOKE = """
            UPDATE api_key
               SET revoked_at = CURRENT_TIMESTAMP(6), version = version + 1
             WHERE id = :id
               AND revoked_at IS NULL
            """;

    /** The hash and the end of a new text, until when the former counts, and whether that is the one of before or the present one. */
    record NewText(String hash, @Nullable Instant expiresAt, Instant formerUntil, boolean formerStays) {
    }

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String publicId, ApiKey.Grant grant, String hash, String by) {
        jdbc.sql(INSERT).param("publicId", publicId).param("name", grant.name()).param("role", grant.role().name())
                .param("asn", grant.asn()).param("billingAccount", grant.billingAccount())
                .param("scopes", grant.scopes() == null ? null : String.join(" ", grant.scopes())).param("expiresAt", stored(grant.expiresAt()))
                .param("hash", hash).param("createdBy", by).update();
    }

    Optional<ApiKey.Presented> withHash(String hash) {
        return jdbc.sql(FIND_BY_HASH).param("hash", hash).query((row, n) -> new ApiKey.Presented(key(row), row.getBoolean("is_former"))).optional();
    }

    Optional<ApiKey> withPublicId(String publicId) {
        return jdbc.sql(FIND_BY_PUBLIC_ID).param("publicId", publicId).query((row, n) -> key(row)).optional();
    }

    List<ApiKey> page(long after, int most, @Nullable Instant endsBefore) {
        return jdbc.sql(LIST).param("after", after).param("rows", most).param("endsBefore", stored(endsBefore)).query((row, n) -> key(row)).list();
    }

    int ending(Instant from, Instant until) {
        return jdbc.sql(COUNT_ENDING).param("from", stored(from)).param("until", stored(until)).query(Integer.class).single();
    }

    void noteUse(ApiKey.Presented presented, Instant now) {
        jdbc.sql(presented.formerText() ? NOTE_FORMER_USE : NOTE_USE).param("now", stored(now)).param("id", presented.key().id()).update();
    }

    /** One that was changed by another since it was read is refused (412). */
    void replaceText(ApiKey key, NewText text) {
        int replaced = jdbc.sql(REPLACE_TEXT).param("hash", text.hash()).param("formerStays", text.formerStays())
                .param("formerUntil", stored(text.formerUntil())).param("expiresAt", stored(text.expiresAt()))
                .param("id", key.id()).param("version", key.version()).update();
        if (replaced == 0) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "The key was changed at the same moment: read it again");
        }
    }

    boolean revoke(ApiKey key) {
        return jdbc.sql(REVOKE).param("id", key.id()).update() == 1;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        String scopes = row.getString("scopes");
        ApiKey.Grant grant = new ApiKey.Grant(row.getString("name"), Role.valueOf(row.getString("role")), row.getObject("asn", Long.class),
                row.getString("billing_account"), scopes == null ? null : List.of(scopes.split(" ")), instant(row, "expires_at"));
        ApiKey.Life life = new ApiKey.Life(row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("created_by"),
                instant(row, "last_used_at"), instant(row, "former_until_at"), instant(row, "former_last_used_at"));
        return new ApiKey(row.getLong("id"), row.getString("public_id"), grant, life, row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
