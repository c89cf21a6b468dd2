package br.ix.invoice.payment.applying;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * The files on disk, in {@code <home>/bank-files/<id>}. Processes that share the work must share this folder. Public: the face stores what is
 * uploaded.
 */
@Component
public class StoredBankFiles {

    /** How long a file is and what its content is known by. */
    public record Stored(long bytes, String sha256) {
    }

    private final Path home;

    StoredBankFiles(@Value("${ix-invoice.home:./data}") Path home) {
        this.home = home;
    }

    public Stored store(String id, InputStreamSource content) throws IOException {
        MessageDigest digest = sha256();
        Files.createDirectories(home.resolve("bank-files"));
        try (InputStream in = content.getInputStream(); OutputStream out = new DigestOutputStream(Files.newOutputStream(fileOf(id)), digest)) {
            long bytes = in.transferTo(out);
            return new Stored(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    public void discard(String id) throws IOException {
        Files.deleteIfExists(fileOf(id));
    }

    public Path fileOf(String id) {
        return home.resolve("bank-files").resolve(id);
    }

    Path home() {
        return home;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
