package br.ix.invoice.access.factor;

import br.ix.invoice.access.Enrolment;
import br.ix.invoice.access.FactorInForce;
import br.ix.invoice.access.user.User;
import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of people and their SQL: begun, confirmed by a first code, asked at each login, switched off. Public: the gate asks it. */
@Component
public class Factors {

    private static final String SHOW = """
            SELECT f.confirmed_at, (SELECT COUNT(c.id) FROM recovery_code c WHERE c.user_id = f.user_id AND c.used_at IS NULL) AS codes_left
              FROM second_factor f
             WHERE f.user_id = :user
               AND f.confirmed_at IS NOT NULL
            """;

    private static final String FIND_SECRET = """
            SELECT secret
              FROM second_factor
             WHERE user_id = :user
               AND (confirmed_at IS NOT NULL) = :confirmed
            """;

    private static final String BEGIN = """
            INSERT INTO second_factor (user_id, secret)
            VALUES (:user, :secret)
                ON DUPLICATE KEY UPDATE secret = IF(confirmed_at IS NULL, VALUES(secret), secret)
            """;

    private static final String CONFIRM = """
            UPDATE second_factor
               SET confirmed_at = CURRENT_TIMESTAMP(6), last_step = :step
             WHERE user_id = :user
               AND confirmed_at IS NULL
            """;

    /** Takes a step once: a later code is never followed by an earlier one, or by itself. */
    private static final String TAKE_STEP = """
            UPDATE second_factor
               SET last_step = :step
             WHERE user_id = :user
               AND confirmed_at IS NOT NULL
               AND last_step < :step
            """;

    private static final String DELETE = "DELETE FROM second_factor WHERE user_id = :user AND confirmed_at IS NOT NULL";

    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final RecoveryCodes codes;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(JdbcClient jdbc, SecretBox box, RecoveryCodes codes, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    /** The factor in force; none while it is only begun. */
    public Optional<FactorInForce> inForce(User user) {
        return jdbc.sql(SHOW).param("user", user.id()).query((row, n) -> new FactorInForce(
                row.getObject("confirmed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt("codes_left"))).optional();
    }

    /** Makes a new secret, which counts once it is confirmed; refused (409) where one is in force. */
    @Transactional
    public void begin(User user) {
        if (secret(user, true) != null) {
            throw Refusal.conflict("second-factor-on", "'%s' has a second factor: switch it off first".formatted(user.name()));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql(BEGIN).param("user", user.id()).param("secret", box.close(secret, owner(user))).update();
    }

    /** What was begun, for the person who begins it. */
    public Optional<Enrolment> begun(User user) {
        return Optional.ofNullable(secret(user, false)).map(secret -> AppSecret.of(user.name(), secret));
    }

    /** Puts what was begun in force and gives the recovery codes, this once; a wrong code is refused (409). */
    @Transactional
    public List<String> confirm(User user, String code) {
        byte[] secret = secret(user, false);
        OptionalLong step = secret == null ? OptionalLong.empty() : Totp.stepOf(secret, digits(code), clock.instant());
        if (step.isEmpty() || jdbc.sql(CONFIRM).param("step", step.getAsLong()).param("user", user.id()).update() == 0) {
            throw wrong();
        }
        trail.record("user.second-factor-on", "users/" + user.publicId(), null, Map.of("secondFactor", "on"));
        return codes.renew(user.id());
    }

    /** Takes a code of the app or a recovery code, each once; which of the two it was. */
    public Optional<CodeKind> take(User user, String code) {
        byte[] secret = secret(user, true);
        if (secret == null) {
            return Optional.empty();
        }
        OptionalLong step = Totp.stepOf(secret, digits(code), clock.instant());
        if (step.isPresent() && jdbc.sql(TAKE_STEP).param("step", step.getAsLong()).param("user", user.id()).update() == 1) {
            return Optional.of(CodeKind.APP);
        }
        return codes.use(user.id(), code) ? Optional.of(CodeKind.RECOVERY) : Optional.empty();
    }

    /** Ten new recovery codes in the place of all former ones, this once. */
    @Transactional
    public List<String> renewCodes(User user) {
        if (secret(user, true) == null) {
            throw Refusal.conflict("second-factor-off", "'%s' has no second factor".formatted(user.name()));
        }
        trail.record("user.recovery-codes-renewed", "users/" + user.publicId(), null, Map.of("recoveryCodes", String.valueOf(RecoveryCode.HOW_MANY)));
        return codes.renew(user.id());
    }

    /** Refused (409) where there is none. */
    @Transactional
    public void switchOff(User user) {
        if (jdbc.sql(DELETE).param("user", user.id()).update() == 0) {
            throw Refusal.conflict("second-factor-off", "'%s' has no second factor".formatted(user.name()));
        }
        trail.record("user.second-factor-off", "users/" + user.publicId(), new HashMap<>(Map.of("secondFactor", "on")), null);
    }

    /** How a code is refused that a person gave: 409, the same for every cause. */
    public static Refusal wrong() {
        return Refusal.conflict("code-not-valid", "The code is not valid: it is wrong, too old, or was used already. Wait for the next one");
    }

    private byte @Nullable [] secret(User user, boolean confirmed) {
        return jdbc.sql(FIND_SECRET).param("user", user.id()).param("confirmed", confirmed).query(String.class).optional()
                .map(text -> box.open(text, owner(user))).orElse(null);
    }

    private static String owner(User user) {
        return "user " + user.publicId();
    }

    /** People type codes as apps show them, in two groups. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
