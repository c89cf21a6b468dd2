package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.access.attempt.LockRows;
import br.ix.invoice.access.user.Users;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Ten failures in a row lock a name, fifty an address, for a quarter of an hour. Callers come from addresses of their own, as behind a proxy. */
@IntegrationTest
class LoginLockTest {

    private static final String PASSWORD = "a-long-password";

    private final ApiClient api;
    private final LockRows locks;
    private final Users users;
    private final JdbcClient database;
    private final String name = "locked-" + UUID.randomUUID();
    private final String address = "2001:db8:" + Long.toHexString(Scene.unique() & 0xFFFF) + ":" + Long.toHexString(System.nanoTime() & 0xFFFF) + "::1";

    @Autowired
    LoginLockTest(ApiClient api, LockRows locks, Users users, JdbcClient database) {
        this.api = api;
        this.locks = locks;
        this.users = users;
        this.database = database;
    }

    @BeforeEach
    void aUser() {
        assertThat(api.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", PASSWORD)).status()).isEqualTo(201);
    }

    @Test
    void aNameIsLockedAfterTenFailuresFromWhereverAndARightPasswordDoesNotOpen() {
        failedBefore(name, 9);
        assertThat(locks.secondsLocked(name, address)).isZero();
        assertThat(Scene.problem(from(address, name, "wrong"))).isEqualTo("401 credentials-invalid");

        Answer locked = from("198.51.100.7", name, PASSWORD);

        assertThat(Scene.problem(locked)).isEqualTo("429 too-many-failures");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(800, 901);
    }

    @Test
    void aNameThatNobodyHasIsLockedLikewise() {
        String nobody = "nobody-" + UUID.randomUUID();
        failedBefore(nobody, 9);

        Answer wrong = from(address, nobody, "wrong");
        Answer locked = from(address, nobody, "wrong");

        assertThat(wrong.text()).isEqualTo(from(address, "other-" + UUID.randomUUID(), "wrong").text());
        assertThat(Scene.problem(locked)).isEqualTo("429 too-many-failures");
        assertThat(api.get("/api/v1/login-locks?limit=500").text()).doesNotContain(nobody);
    }

    @Test
    void anAddressIsLockedAfterFiftyFailuresOfWhateverNames() {
        IntStream.range(0, 50).forEach(n -> locks.failed(name + n, null, address));

        assertThat(Scene.problem(from(address, name, PASSWORD))).isEqualTo("429 too-many-failures");
        assertThat(from("198.51.100.8", name, PASSWORD).status()).isEqualTo(200);
    }

    /** Else one who guesses behind the address of an office, or of a proxy that names no other, keeps everybody there out. */
    @Test
    void whoCameFromALockedAddressBeforeIsLetInAsLongAsNobodyGuessesAtHisNameToo() {
        from(address, name, PASSWORD);
        IntStream.range(0, 50).forEach(n -> locks.failed(name + n, null, address));

        assertThat(locks.secondsLocked(name, address)).isZero();
        assertThat(locks.secondsLocked("other-" + name, address)).isPositive();
        failedBefore(name, 10);
        assertThat(locks.secondsLocked(name, address)).isPositive();
    }

    /** Whoever has one address of IPv6 has all within its 64 bits. */
    @Test
    void anotherAddressOfTheSameNetworkIsNoWayPastTheLockAndNoReasonForOne() {
        String neighbour = address.replace("::1", ":0:0:0:beef");
        from(address, name, PASSWORD);
        failedBefore(name, 10);
        assertThat(locks.secondsLocked(name, neighbour)).as("its owner came from there").isZero();
        IntStream.range(0, 50).forEach(n -> locks.failed(name + n, null, address.replace("::1", "::" + Integer.toHexString(n + 1))));

        assertThat(Scene.problem(from(neighbour, name, "wrong"))).isEqualTo("429 too-many-failures");
        assertThat(locks.secondsLocked(name + 0, address.replace("2001:db8", "2001:db9"))).isZero();
    }

    @Test
    void aStrangerWhoGuessesDoesNotKeepTheOwnerOutWhereHeWasBefore() {
        from(address, name, PASSWORD);
        failedBefore(name, 10);

        assertThat(locks.secondsLocked(name, address)).isZero();
        assertThat(locks.secondsLocked(name, "198.51.100.9")).isPositive();
    }

    @Test
    void aRightPasswordBeginsTheCountAnew() {
        failedBefore(name, 9);
        assertThat(from(address, name, PASSWORD).status()).isEqualTo(200);

        failedBefore(name, 9);

        assertThat(locks.secondsLocked(name, "198.51.100.10")).isZero();
    }

    @Test
    void aLockEndsByItselfAndTheCountWithIt() {
        failedBefore(name, 10);
        database.sql("""
                UPDATE login_lock SET locked_until_at = locked_until_at - INTERVAL 1 HOUR, last_failed_at = last_failed_at - INTERVAL 1 HOUR
                 WHERE user_name = :name
                """).param("name", name).update();

        assertThat(locks.secondsLocked(name, "198.51.100.11")).isZero();
        failedBefore(name, 9);
        assertThat(locks.secondsLocked(name, "198.51.100.11")).isZero();
    }

    @Test
    void wrongCodesLockTheSecondStepOfTheirPersonOnly() {
        var user = users.named(name).orElseThrow();
        IntStream.range(0, 10).forEach(n -> locks.codeFailed(user));

        assertThat(locks.secondsCodesLocked(user)).isPositive();
        assertThat(locks.secondsLocked(name, address)).isZero();
    }

    @Test
    void anAdministratorLiftsALock() {
        failedBefore(name, 10);
        JsonNode lock = api.get("/api/v1/login-locks?limit=500").json().path("items").valueStream()
                .filter(one -> one.path("user").asString().equals(name)).findFirst().orElseThrow();
        Answer shown = api.get("/api/v1/login-locks/" + lock.path("id").asString());

        assertThat(lock.path("kind").asString()).isEqualTo("NAME");
        assertThat(api.delete("/api/v1/login-locks/" + lock.path("id").asString(), shown.etag()).status()).isEqualTo(204);
        assertThat(from(address, name, PASSWORD).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/audit?subject=login-locks/" + lock.path("id").asString()).json().path("items").path(0).path("before").path("user").asString())
                .isEqualTo(name);
    }

    private void failedBefore(String given, int times) {
        String known = given.equals(name) ? name : null;
        IntStream.range(0, times).forEach(n -> locks.failed(given, known, "203.0.113." + n));
    }

    private Answer from(String caller, String given, String password) {
        return api.as(given, password).with("X-Forwarded-For", caller).get("/api/v1/exchanges");
    }
}
