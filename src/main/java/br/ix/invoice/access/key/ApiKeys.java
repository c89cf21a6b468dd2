package br.ix.invoice.access.key;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of the API keys: made, found by their text, used, given a new text, revoked. Public: gate and face stand on it. */
@Component
public class ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    /** A use is noted when the one noted before is as old as this: a key in use costs no write with each call. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final ApiKeyRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    ApiKeys(ApiKeyRows rows, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public ApiKey.Made make(ApiKey.Grant grant, String by) {
        ApiKey.Made made = new ApiKey.Made(UUID.randomUUID().toString(), KeyText.generate());
        rows.insert(made.publicId(), grant, KeyText.hash(made.text()), by);
        trail.record("api-key.created", subject(made.publicId()), null, values(grant));
        return made;
    }

    /** The key with this text that is not revoked, also where its time is over; what has not the form of a key is not looked for. */
    public Optional<ApiKey.Presented> withText(String text) {
        return KeyText.isWellFormed(text) ? rows.withHash(KeyText.hash(text)) : Optional.empty();
    }

    public boolean isOver(ApiKey.Presented presented) {
        Instant end = presented.endsAt();
        return end != null && !end.isAfter(clock.instant());
    }

    /** Notes that a text is used, if that was not noted lately. A use that cannot be noted is no reason to refuse a call. */
    public void used(ApiKey.Presented presented) {
        Instant now = clock.instant();
        Instant noted = presented.lastUsedAt();
        if (noted != null && Duration.between(noted, now).compareTo(NOTED_EVERY) < 0) {
            return;
        }
        try {
            rows.noteUse(presented, now);
        } catch (DataAccessException notNow) {
            LOG.debug("The use of API key {} was not noted", presented.key().publicId(), notNow);
        }
    }

    public Optional<ApiKey> withId(String publicId) {
        return rows.withPublicId(publicId);
    }

    /** In the order in which they were made; {@code endsBefore}: only those that end before an instant. */
    public List<ApiKey> page(long after, int most, @Nullable Instant endsBefore) {
        return rows.page(after, most, endsBefore);
    }

    /** How many end between two instants. */
    public int ending(Instant from, Instant until) {
        return rows.ending(from, until);
    }

    /** Gives a key a new text and a new end; the text until now counts through {@code formerUntil}; an older one counts no more. */
    @Transactional
    public ApiKey.Made rotate(ApiKey key, Instant formerUntil, @Nullable Instant expiresAt) {
        ApiKey.Made made = new ApiKey.Made(key.publicId(), KeyText.generate());
        rows.replaceText(key, new ApiKeyRows.NewText(KeyText.hash(made.text()), expiresAt, formerUntil, isWaiting(key.life())));
        trail.record("api-key.rotated", subject(key.publicId()), Values.of("expiresAt", key.grant().expiresAt()),
                Values.of("expiresAt", expiresAt, "oldKeyUntil", formerUntil));
        return made;
    }

    /** Whether the present text was never used while the one before it counts. */
    private boolean isWaiting(ApiKey.Life life) {
        return life.lastUsedAt() == null && life.formerUntil() != null && life.formerUntil().isAfter(clock.instant());
    }

    @Transactional
    public void revoke(ApiKey key) {
        if (rows.revoke(key)) {
            trail.record("api-key.revoked", subject(key.publicId()), values(key.grant()), null);
        }
    }

    private static String subject(String publicId) {
        return "api-keys/" + publicId;
    }

    private static Map<String, @Nullable String> values(ApiKey.Grant grant) {
        return Values.of("name", grant.name(), "role", grant.role().name(), "asn", grant.asn(), "billingAccount", grant.billingAccount(),
                "scopes", grant.scopes() == null ? null : String.join(" ", grant.scopes()), "expiresAt", grant.expiresAt());
    }
}
