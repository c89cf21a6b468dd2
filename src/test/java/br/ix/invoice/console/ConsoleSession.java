package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the console without a browser: pages are got and forms are sent, redirects followed, in English. */
final class ConsoleSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ApiClient api;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private ConsoleSession(ApiClient api) {
        this.api = api;
    }

    /** Logs in as a new user of a role. */
    static ConsoleSession of(String role, ApiClient api) {
        String name = role + "-" + UUID.randomUUID();
        assertThat(api.post("/api/v1/users", Map.of("name", name, "role", role, "password", "a-long-password")).status()).isEqualTo(201);
        return new ConsoleSession(api).logIn(name);
    }

    /** Before any login. */
    static ConsoleSession ofNobody(ApiClient api) {
        return new ConsoleSession(api);
    }

    private ConsoleSession logIn(String name) {
        assertThat(give(name, "a-long-password").uri().getPath()).isEqualTo("/");
        return this;
    }

    /** Gives a name and a password on the login page; the page that comes then. */
    HttpResponse<String> give(String name, String password) {
        return post("/login", "/login", Map.of("username", name, "password", password));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(api.uri(path)));
    }

    /** Sends a form with the token of a page. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Map<String, String> all = withToken(page, fields);
        String form = all.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(api.uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form with a file, in its field {@code files}. */
    HttpResponse<String> upload(String page, Map<String, String> fields, String name, String content) {
        String part = "--console-session\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String parts = withToken(page, fields).entrySet().stream().map(field -> part.formatted(field.getKey(), "", field.getValue()))
                .collect(Collectors.joining()) + part.formatted("files", "; filename=\"" + name + "\"", content) + "--console-session--\r\n";
        return send(HttpRequest.newBuilder(api.uri(page)).header("Content-Type", "multipart/form-data; boundary=console-session")
                .POST(HttpRequest.BodyPublishers.ofString(parts)));
    }

    private Map<String, String> withToken(String page, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a token on " + page).isTrue();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token.group(1));
        return all;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
