package br.ix.invoice.access.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that secrets in the database are encrypted with: the setting {@code ix-invoice.secret-key} (32 bytes in Base64), else the file
 * {@code secret.key} of the home folder, readable by the owner only, which is made when a secret is first kept.
 */
@Component
class SecretKey {

    private static final String FILE = "secret.key";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "AES";

    private final String configured;
    private final Path file;
    private volatile @Nullable SecretKeySpec read;

    SecretKey(@Value("${ix-invoice.secret-key:}") String configured, @Value("${ix-invoice.home}") Path home) {
        this.configured = configured;
        this.file = home.resolve(FILE);
        if (!configured.isEmpty()) {
            key(configured, "ix-invoice.secret-key");
        }
    }

    /** Read once in the life of a process. */
    SecretKeySpec get() {
        SecretKeySpec known = read;
        if (known == null) {
            known = configured.isEmpty() ? key(ofFile(), file.toString()) : key(configured, "ix-invoice.secret-key");
            read = known;
        }
        return known;
    }

    private String ofFile() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("The key of secrets cannot be read or made: " + file, failed);
        }
    }

    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".part", onlyForOwner());
        try {
            Files.writeString(part, Base64.getEncoder().encodeToString(bytes));
            Files.move(part, file);
        } catch (FileAlreadyExistsException otherWasFaster) {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] onlyForOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static SecretKeySpec key(String text, String where) {
        byte[] bytes = bytes(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("%s must be %d bytes in Base64 (openssl rand -base64 %d)".formatted(where, BYTES, BYTES));
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
