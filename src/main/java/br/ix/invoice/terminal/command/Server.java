package br.ix.invoice.terminal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the server. Every POST of a command carries an Idempotency-Key of its own. */
final class Server {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final @Nullable String authorization;
    private final @Nullable String language;

    Server(String url, Map<String, String> environment) {
        this.base = url.replaceFirst("/+$", "") + "/api/v1";
        this.authorization = authorization(environment);
        this.language = language(environment);
    }

    /** That of the terminal, by what POSIX asks first ({@code pt_BR.UTF-8} is {@code pt-BR}); null where it has none. */
    private static @Nullable String language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(name -> environment.getOrDefault(name, "")).filter(value -> !value.isEmpty()).findFirst()
                .map(value -> value.replaceFirst("[.@].*", "").replace('_', '-')).filter(value -> value.matches("[a-z]{2,3}(-[A-Z]{2})?")).orElse(null);
    }

    private static @Nullable String authorization(Map<String, String> environment) {
        if (environment.containsKey("IX_INVOICE_KEY")) {
            return "Bearer " + environment.get("IX_INVOICE_KEY");
        }
        if (!environment.containsKey("IX_INVOICE_USER")) {
            return null;
        }
        String pair = environment.get("IX_INVOICE_USER") + ":" + environment.getOrDefault("IX_INVOICE_PASSWORD", "");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) throws Exception {
        return json(send(request(path).GET()));
    }

    String getText(String path) throws Exception {
        HttpResponse<String> response = send(request(path).setHeader("Accept", "text/plain").GET());
        if (response.statusCode() >= 400) {
            json(response);
        }
        return response.body();
    }

    /** A list as CSV, read while it comes. */
    Reader csv(String path) throws Exception {
        HttpResponse<InputStream> response = send(request(path).setHeader("Accept", "text/csv").GET(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= 400) {
            throw new Refused(response.statusCode(), parsed(new String(response.body().readAllBytes(), StandardCharsets.UTF_8), response));
        }
        return new InputStreamReader(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode post(String path, Map<String, ?> body) throws Exception {
        return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** A POST that needs no body. */
    JsonNode post(String path) throws Exception {
        return json(send(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.noBody())));
    }

    JsonNode post(String path, String contentType, BodyPublisher body) throws Exception {
        return json(send(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", contentType).POST(body)));
    }

    /** Removes an item as it stands now; {@code query} with its question mark, or empty. */
    JsonNode delete(String path, String query) throws Exception {
        HttpResponse<String> there = send(request(path).GET());
        json(there);
        return json(send(request(path + query).header("If-Match", there.headers().firstValue("ETag").orElse("*")).DELETE()));
    }

    /** One part of an address, safe whatever was typed. */
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) throws NotDone {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
            if (language != null) {
                request.header("Accept-Language", language);
            }
            return authorization == null ? request : request.header("Authorization", authorization);
        } catch (IllegalArgumentException noAddress) {
            throw new NotDone("'%s' is no address of a server: %s".formatted(base, noAddress.getMessage()));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) throws Exception {
        try {
            return http.send(request.build(), body);
        } catch (ConnectException noServer) {
            throw new IOException("No ix-invoice answers at %s. Is it running? Say where it is with --server URL.".formatted(base), noServer);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws Refused, NotDone {
        JsonNode body = parsed(response.body(), response);
        if (response.statusCode() >= 400) {
            throw new Refused(response.statusCode(), body);
        }
        return body;
    }

    private static JsonNode parsed(String body, HttpResponse<?> response) throws NotDone {
        try {
            return body.isBlank() ? JSON.createObjectNode().put("title", "Status " + response.statusCode()) : JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new NotDone("%s answered with status %d and no JSON: is that an ix-invoice?".formatted(response.uri(), response.statusCode()));
        }
    }
}
