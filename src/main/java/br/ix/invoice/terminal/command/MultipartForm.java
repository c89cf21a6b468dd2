package br.ix.invoice.terminal.command;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form with files (RFC 7578); the files are sent as streams, however large. */
final class MultipartForm {

    private final String boundary = "ix-invoice-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartForm field(String name, @Nullable String value) {
        if (value != null) {
            add("Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
        }
        return this;
    }

    MultipartForm files(String name, List<Path> files) throws FileNotFoundException {
        for (Path file : files) {
            String fileName = file.getFileName().toString().replace("\\", "\\\\").replace("\"", "%22");
            add("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n".formatted(name, fileName));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        return this;
    }

    private void add(String part) {
        parts.add(BodyPublishers.ofString("--" + boundary + "\r\n" + part));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
