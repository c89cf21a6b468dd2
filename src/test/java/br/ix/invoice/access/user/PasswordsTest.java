package br.ix.invoice.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.rest.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A call with Basic does not pay the slow hash each time; what was verified counts for that very user and password only. */
class PasswordsTest {

    private final AtomicInteger slow = new AtomicInteger();
    private final Passwords passwords = new Passwords(new PasswordEncoder() {

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            slow.incrementAndGet();
            return hash.equals("hash of " + password);
        }
    });

    @Test
    void aHundredCallsPayTheSlowHashOnce() {
        User ana = user("ana", "hash of secret");

        IntStream.range(0, 100).forEach(call -> assertThat(logIn(ana, "secret")).isTrue());

        assertThat(slow).hasValue(1);
    }

    @Test
    void anotherPasswordAndAWrongOnePayItEachTime() {
        User ana = user("ana", "hash of secret");
        logIn(ana, "secret");

        assertThat(logIn(ana, "Secret")).isFalse();
        assertThat(logIn(ana, "Secret")).isFalse();

        assertThat(slow).hasValue(3);
    }

    @Test
    void aNewPasswordEndsWhatWasRemembered() {
        logIn(user("ana", "hash of secret"), "secret");

        assertThat(logIn(user("ana", "hash of another"), "secret")).isFalse();
        assertThat(logIn(user("ana", "hash of another"), "another")).isTrue();
    }

    @Test
    void whatOneUserKnowsSaysNothingOfAnotherWithTheSamePassword() {
        logIn(user("ana", "hash of secret"), "secret");

        assertThat(passwords.isRemembered(user("bia", "hash of secret"), "secret")).isFalse();
        assertThat(passwords.isRemembered(user("an", "hash of secret"), "asecret")).isFalse();
    }

    /** As the gate asks. */
    private boolean logIn(User user, String password) {
        return passwords.isRemembered(user, password) || passwords.matches(Optional.of(user), password);
    }

    private static User user(String name, String hash) {
        return new User(1, "id", name, Standing.of(Role.VIEWER, hash), Instant.EPOCH, 1, false);
    }
}
