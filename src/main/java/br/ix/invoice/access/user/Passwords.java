package br.ix.invoice.access.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. The slow hash is paid once in five minutes for a name and password: what was verified is
 * remembered in memory under a keyed digest whose key dies with the process, and counts only while the stored hash is the same.
 * Public: gate and resource use it.
 */
@Component
public class Passwords {

    /** bcrypt reads no further. */
    public static final int MOST_BYTES = 72;

    private static final String MAC = "HmacSHA256";
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST_REMEMBERED = 1_000;

    private record Verified(String passwordHash, long atNanos) {
    }

    private final PasswordEncoder encoder;
    private final SecretKeySpec digestKey = new SecretKeySpec(random(32), MAC);
    private final String hashOfNobody;
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Autowired
    Passwords() {
        this(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode(HexFormat.of().formatHex(random(16)));
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Whether this password was verified lately for this very user; costs no slow hash. */
    public boolean isRemembered(User user, String password) {
        synchronized (verified) {
            Verified known = verified.get(digest(user.name(), password));
            return known != null && known.passwordHash().equals(user.passwordHash())
                    && System.nanoTime() - known.atNanos() < REMEMBERED_NANOS;
        }
    }

    /** Checks by the slow hash, which takes as long for a name that does not exist. */
    public boolean matches(Optional<User> user, String password) {
        boolean matches = encoder.matches(password, user.map(User::passwordHash).filter(hash -> !hash.isEmpty()).orElse(hashOfNobody));
        if (!matches || user.isEmpty() || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return false;
        }
        synchronized (verified) {
            verified.put(digest(user.get().name(), password), new Verified(user.get().passwordHash(), System.nanoTime()));
        }
        return true;
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(digestKey);
            return HexFormat.of().formatHex(mac.doFinal((name + "\0" + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java without " + MAC, missing);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
