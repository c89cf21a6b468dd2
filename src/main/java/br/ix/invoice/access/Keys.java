package br.ix.invoice.access;

import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.key.ApiKeys;
import br.ix.invoice.access.key.KeySettings;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of programs, for the API and the console. */
@Component
public class Keys {

    private static final int USUAL_OVERLAP_HOURS = 24;

    private final ApiKeys keys;
    private final KeyChecks checks;
    private final KeySettings settings;
    private final Clock clock;

    Keys(ApiKeys keys, KeyChecks checks, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that are not revoked, in the order in which they were made; {@code expiresBefore}: only those that end before this day (UTC). */
    public Page<KeyView> list(PageQuery query, @Nullable LocalDate expiresBefore) {
        Instant endsBefore = expiresBefore == null ? null : expiresBefore.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Page.of(keys.page(query.afterId(), query.rows(), endsBefore), query, key -> String.valueOf(key.id())).map(this::view);
    }

    /** How many end soon and have not ended. */
    public int endingSoon() {
        Instant now = clock.instant();
        return keys.ending(now, now.plus(settings.warnBefore()));
    }

    /** One that does not exist or was revoked is refused (404). */
    public KeyView byId(String id) {
        return view(find(id));
    }

    /** A new key with its text. Faults are refused (400). */
    @Transactional
    public NewKey make(KeyRequest request, String by) {
        ApiKey.Made made = keys.make(checks.grant(request), by);
        return new NewKey(byId(made.publicId()), made.text());
    }

    /**
     * Gives a key a new text; the old one counts for some hours beside it, at most until its own end, so that a program can change over without
     * a gap. At most two texts count. {@code ifMatch} is checked where it is given (412).
     */
    @Transactional
    public NewKey rotate(String id, @Nullable String ifMatch, KeyRotation rotation) {
        ApiKey key = find(id);
        if (ifMatch != null) {
            Answers.requireMatch(ifMatch, key.version());
        }
        Instant end = checks.newEnd(rotation, key.grant().expiresAt());
        Duration overlap = Duration.ofHours(Objects.requireNonNullElse(rotation.overlapHours(), USUAL_OVERLAP_HOURS));
        ApiKey.Made made = keys.rotate(key, earlier(clock.instant().plus(overlap), key.grant().expiresAt()), end);
        return new NewKey(byId(id), made.text());
    }

    /** Ends a key at once, with both its texts. */
    @Transactional
    public void revoke(String id, @Nullable String ifMatch) {
        ApiKey key = find(id);
        Answers.requireMatch(ifMatch, key.version());
        keys.revoke(key);
    }

    private ApiKey find(String id) {
        return keys.withId(id).orElseThrow(() -> Refusal.notFound("API key", id));
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private KeyView view(ApiKey key) {
        ApiKey.Grant grant = key.grant();
        ApiKey.Life life = key.life();
        Instant until = life.formerUntil();
        boolean both = until != null && until.isAfter(clock.instant());
        return new KeyView(key.publicId(), grant.name(), grant.role().name().toLowerCase(Locale.ROOT), grant.asn(), grant.billingAccount(),
                grant.scopes(), state(grant.expiresAt()), life.createdAt(), life.createdBy(), grant.expiresAt(), life.lastUsedAt(),
                both ? until : null, both ? life.formerLastUsedAt() : null, key.version());
    }

    private KeyView.State state(@Nullable Instant end) {
        Instant now = clock.instant();
        if (end == null || end.isAfter(now.plus(settings.warnBefore()))) {
            return KeyView.State.ACTIVE;
        }
        return end.isAfter(now) ? KeyView.State.EXPIRING : KeyView.State.EXPIRED;
    }
}
