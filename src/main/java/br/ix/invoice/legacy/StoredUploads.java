package br.ix.invoice.legacy;

import br.ix.invoice.legacy.Upload.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The uploaded files on disk, in {@code <home>/imports/<id of the import>/}, under names of our own making. Processes that
 * share the work must share this folder. Public: the steps of an import read from it.
 */
@Component
public class StoredUploads {

    record Stored(String name, String storedAs, long bytes, String sha256) {
    }

    private final Path home;

    StoredUploads(@Value("${ix-invoice.home:./data}") Path home) {
        this.home = home;
    }

    /** Writes the files of an import as streams; where one fails none is left behind. */
    List<Stored> store(String importId, List<UploadedFile> files) throws IOException {
        Path folder = Files.createDirectories(folderOf(importId));
        List<Stored> stored = new ArrayList<>();
        try {
            for (UploadedFile file : files) {
                stored.add(store(folder, "%04d".formatted(stored.size() + 1), file));
            }
        } catch (IOException | RuntimeException failed) {
            discard(importId);
            throw failed;
        }
        return stored;
    }

    private static Stored store(Path folder, String storedAs, UploadedFile file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = file.content().open();
             OutputStream out = new DigestOutputStream(Files.newOutputStream(folder.resolve(storedAs)), digest)) {
            long bytes = in.transferTo(out);
            return new Stored(baseName(file.name()), storedAs, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Some browsers send the folder too; nothing of the given name ever becomes a path. */
    private static String baseName(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.length() <= 255 ? base : base.substring(base.length() - 255);
    }

    void discard(String importId) throws IOException {
        FileSystemUtils.deleteRecursively(folderOf(importId));
    }

    public Path fileOf(String importId, String storedAs) {
        return folderOf(importId).resolve(storedAs);
    }

    public Path home() {
        return home;
    }

    private Path folderOf(String importId) {
        return home.resolve("imports").resolve(importId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
