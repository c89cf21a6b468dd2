package br.ix.invoice.psp.bank;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a bank's API with a token that is asked for once and used until shortly before it ends. No redirect is followed. */
final class PspCalls {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final PspAccess access;
    private final HttpClient http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable Token token;

    PspCalls(PspAccess access, Clock clock) throws IOException, GeneralSecurityException {
        this.access = access;
        this.clock = clock;
        this.http = HttpClient.newBuilder().sslContext(access.tls()).connectTimeout(LIMIT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private record Token(String text, Instant until) {
    }

    /** What was answered. */
    record Answer(int status, JsonNode body) {
    }

    /** Answers of 2xx, and those of a status that is expected; one with a token that the bank forgot is asked once more with a new one. */
    Answer call(String method, String path, @Nullable Map<String, ?> body, int expected) {
        Answer answer = once(method, path, body);
        if (answer.status() == UNAUTHORIZED) {
            forgetToken();
            answer = once(method, path, body);
        }
        if (answer.status() / 100 != 2 && answer.status() != expected) {
            throw failed(method + " " + path, answer);
        }
        return answer;
    }

    private Answer once(String method, String path, @Nullable Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(access.api() + path)).timeout(LIMIT).header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body))).build());
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private synchronized String token() {
        Token known = token;
        if (known == null || !clock.instant().isBefore(known.until())) {
            String basic = Base64.getEncoder().encodeToString((access.clientId() + ":" + access.clientSecret()).getBytes(StandardCharsets.UTF_8));
            String form = "grant_type=client_credentials&scope=" + URLEncoder.encode("cobv.write cobv.read pix.read", StandardCharsets.UTF_8);
            Answer answer = send(HttpRequest.newBuilder(access.tokens()).timeout(LIMIT).header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
            if (answer.status() != 200 || !answer.body().hasNonNull("access_token")) {
                throw failed("POST " + access.tokens().getPath(), answer);
            }
            known = new Token(answer.body().get("access_token").asString(),
                    clock.instant().plusSeconds(answer.body().path("expires_in").asLong(0)).minus(MARGIN));
            token = known;
        }
        return known.text();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException unreachable) {
            throw new PspFailed("The bank at '%s' cannot be reached: %s".formatted(request.uri().getHost(), unreachable.getMessage()), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PspFailed("The call of the bank was stopped", true);
        }
    }

    /** A bank behind a broken gateway answers with anything. */
    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }

    private static PspFailed failed(String what, Answer answer) {
        boolean again = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408 || answer.status() == UNAUTHORIZED;
        String detail = answer.body().path("detail").asString(answer.body().path("title").asString("no reason given"));
        return new PspFailed("The bank answered %s with %d: %s".formatted(what, answer.status(), detail), again);
    }
}
