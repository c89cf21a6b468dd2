package br.ix.invoice.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an extraction left in its folder. */
record ExtractedFolder(Path path) {

    List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode manifest() {
        return JsonMapper.shared().readTree(path.resolve("manifest.json"));
    }

    /** The files that the manifest names, by name. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        manifest().path("files").forEach(file -> files.put(file.path("name").asString(), text(file.path("name").asString())));
        return files;
    }

    String text(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String sha256(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path.resolve(name))));
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
