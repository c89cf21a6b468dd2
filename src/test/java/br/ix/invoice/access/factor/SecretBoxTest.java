package br.ix.invoice.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final byte[] SECRET = "a secret of a person".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path home;

    @Test
    void opensForItsOwnerWithTheSameKeyOnly() {
        SecretBox box = new SecretBox(new SecretKey(KEY, home));
        String closed = box.close(SECRET, "user 1");

        assertThat(new SecretBox(new SecretKey(KEY, home)).open(closed, "user 1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> box.open(closed, "user 2")).hasMessageContaining("does not open");
        assertThatThrownBy(() -> new SecretBox(new SecretKey("", home)).open(closed, "user 1")).hasMessageContaining("ix-invoice.secret-key");
    }

    @Test
    void looksDifferentEachTime() {
        SecretBox box = new SecretBox(new SecretKey(KEY, home));

        assertThat(box.close(SECRET, "user 1")).startsWith("v1:").isNotEqualTo(box.close(SECRET, "user 1"));
    }

    @Test
    void hasAKeyOfTheHomeFolderThatOnlyItsOwnerReads() throws IOException {
        String closed = new SecretBox(new SecretKey("", home.resolve("new"))).close(SECRET, "user 1");

        assertThat(new SecretBox(new SecretKey("", home.resolve("new"))).open(closed, "user 1")).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new").resolve("secret.key")))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "MDEyMzQ1", "no base64 at all!"})
    void refusesAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> new SecretKey(key, home)).hasMessageContaining("32 bytes in Base64").hasMessageNotContaining(key);
    }
}
