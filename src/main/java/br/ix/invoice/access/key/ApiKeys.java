package br.ix.invoice.access.key;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The API keys and their SQL; a revoked one stays as a row and is found by nothing. Public: gate and resource stand on it. */
@Component
public class ApiKeys {

    private static final String FIND_BY_HASH = """
            SELECT id, public_id, name, role, asn, billing_account, created_at, version
              FROM api_key
             WHERE key_hash = :hash
               AND revoked_at IS NULL
            """;

    private static final String FIND_BY_PUBLIC_ID = """
            SELECT id, public_id, name, role, asn, billing_account, created_at, version
              FROM api_key
             WHERE public_id = :publicId
               AND revoked_at IS NULL
            """;

    private static final String LIST = """
            SELECT id, public_id, name, role, asn, billing_account, created_at, version
              FROM api_key
             WHERE id > :after
               AND revoked_at IS NULL
             ORDER BY id
             LIMIT :rows
            """;

    private static final String INSERT = """
            INSERT INTO api_key (public_id, name, role, asn, billing_account, key_hash, created_by)
            VALUES (:publicId, :name, :role, :asn, :billingAccount, :hash, :createdBy)
            """;

    private static final String REVOKE = """
            UPDATE api_key
               SET revoked_at = CURRENT_TIMESTAMP(6), version = version + 1
             WHERE id = :id
               AND revoked_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ApiKeys(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional
    public ApiKey.Made make(ApiKey.Grant grant) {
        ApiKey.Made made = new ApiKey.Made(UUID.randomUUID().toString(), KeyText.generate());
        jdbc.sql(INSERT).param("publicId", made.publicId()).param("name", grant.name()).param("role", grant.role().name())
                .param("asn", grant.asn()).param("billingAccount", grant.billingAccount())
                .param("hash", KeyText.hash(made.text())).param("createdBy", grant.createdBy()).update();
        trail.record("api-key.created", "api-keys/" + made.publicId(), null, values(grant.name(), grant.role(), grant.asn(), grant.billingAccount()));
        return made;
    }

    /** The live key with this text; what has not the form of a key is not looked for. */
    public Optional<ApiKey> withText(String text) {
        if (!KeyText.isWellFormed(text)) {
            return Optional.empty();
        }
        return jdbc.sql(FIND_BY_HASH).param("hash", KeyText.hash(text)).query((row, n) -> key(row)).optional();
    }

    public Optional<ApiKey> withId(String publicId) {
        return jdbc.sql(FIND_BY_PUBLIC_ID).param("publicId", publicId).query((row, n) -> key(row)).optional();
    }

    public List<ApiKey> page(long after, int rows) {
        return jdbc.sql(LIST).param("after", after).param("rows", rows).query((row, n) -> key(row)).list();
    }

    @Transactional
    public void revoke(ApiKey key) {
        if (jdbc.sql(REVOKE).param("id", key.id()).update() == 1) {
            trail.record("api-key.revoked", "api-keys/" + key.publicId(), values(key.name(), key.role(), key.asn(), key.billingAccount()), null);
        }
    }

    private static Map<String, @Nullable String> values(String name, Role role, @Nullable Long asn, @Nullable String billingAccount) {
        Map<String, @Nullable String> values = new HashMap<>(Map.of("name", name, "role", role.name()));
        values.put("asn", Objects.toString(asn, null));
        values.put("billingAccount", billingAccount);
        return values;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(row.getLong("id"), row.getString("public_id"), row.getString("name"), Role.valueOf(row.getString("role")),
                row.getObject("asn", Long.class), row.getString("billing_account"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("version"));
    }
}
