package br.ix.invoice;

import br.ix.invoice.rest.openapi.NamedRefusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as another program does: plain HTTP, by Basic as {@code admin} unless told otherwise. Bodies are JSON text or what becomes JSON. */
@TestComponent
public class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final Map<String, String> headers;

    @Autowired
    ApiClient(Environment environment) {
        this(environment, Map.of());
    }

    private ApiClient(Environment environment, Map<String, String> headers) {
        this.environment = environment;
        this.headers = headers;
    }

    /** What was answered. {@code json} is a missing node where the body is empty or no JSON; numbers of the text are kept as written. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            var type = header("Content-Type");
            return type != null && type.contains("json") ? JSON.readTree(body) : JSON.missingNode();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        public @Nullable String etag() {
            return header("ETag");
        }
    }

    /** The same client with one more header, which replaces one of the same name ({@code If-Match}, {@code Idempotency-Key}). */
    public ApiClient with(String name, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ApiClient(environment, more);
    }

    public ApiClient as(String user, String password) {
        return with("Authorization", basic(user, password));
    }

    public ApiClient withKey(String key) {
        return with("Authorization", "Bearer " + key);
    }

    /** Without who calls. */
    public ApiClient anonymous() {
        return with("Authorization", "");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object json) {
        return send("POST", path, json);
    }

    /** A POST that creates money, with its key. */
    public Answer post(String path, String idempotencyKey, Object json) {
        return with("Idempotency-Key", idempotencyKey).send("POST", path, json);
    }

    public Answer put(String path, Object json) {
        return send("PUT", path, json);
    }

    public Answer patch(String path, String etag, Object json) {
        return with("If-Match", etag).send("PATCH", path, json);
    }

    public Answer delete(String path, String etag) {
        return with("If-Match", etag).send("DELETE", path, null);
    }

    /** Any call; a body that is no text is written as JSON. */
    public Answer send(String method, String path, @Nullable Object json) {
        var text = json == null || json instanceof String ? (String) json : JSON.writeValueAsString(json);
        var body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
        var request = request(path).method(method, body);
        if (text != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return answer(request);
    }

    /** A file with its name and content, and beside it fields of a form: {@code multipart/form-data}. */
    public Answer upload(String path, Map<String, String> fields, Map<String, byte[]> files) {
        var boundary = "ix-invoice-boundary";
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        files.forEach((name, content) -> {
            parts.add(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(content);
            parts.add(utf8("\r\n"));
        });
        parts.add(utf8("--" + boundary + "--\r\n"));
        return answer(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArrays(parts)));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : uri(path));
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", basic("admin", environment.getRequiredProperty("ix-invoice.admin-password")));
        }
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "application/json");
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request;
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            NamedRefusals.check(response.request().method(), response.uri().getPath(), answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString(utf8(user + ":" + password));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
