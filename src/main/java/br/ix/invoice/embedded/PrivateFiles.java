package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Files that only the user of the program may read: passwords, and what holds them. */
final class PrivateFiles {

    private static final int PASSWORD_BYTES = 24;
    private static final Set<String> ATTRIBUTE_VIEWS = FileSystems.getDefault().supportedFileAttributeViews();

    private PrivateFiles() {}

    /** The password in a file, made at random when there is none yet: hexadecimal digits, so that it needs no quoting anywhere. */
    static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** A folder, which only the user of the program enters where it is made here; one that is there is as its owner wants it. */
    static void folder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
    }

    /** Writes a file anew, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, only("rw-------"));
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] only(String permissions) {
        if (!ATTRIBUTE_VIEWS.contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
