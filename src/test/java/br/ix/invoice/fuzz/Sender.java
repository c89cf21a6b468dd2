package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends calls over HTTP with the key of an administrator. */
final class Sender {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ApiClient api;
    private final String key;

    /** {@code api} logs in with the key. */
    Sender(ApiClient api, String key) {
        this.api = api;
        this.key = key;
    }

    /** The answer, or null where there was none: the connection was closed, or it took too long. */
    @Nullable Answer send(Call call) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(call.address())).timeout(LONGEST).header("Authorization", "Bearer " + key);
        call.headers().forEach(request::header);
        request.method(call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException noAnswer) {
            return null;
        }
    }

    @Nullable String etag(String address) {
        return api.get(address).etag();
    }

    /** What is at an address; missing where nothing is. */
    JsonNode json(String address) {
        Answer answer = api.get(address);
        return answer.status() == 200 ? answer.json() : answer.json().path("nothing");
    }
}
