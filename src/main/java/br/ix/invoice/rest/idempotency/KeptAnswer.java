package br.ix.invoice.rest.idempotency;

import br.ix.invoice.rest.json.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;

/** An answer as it is remembered: status, the headers that say something about the thing, and the body. */
record KeptAnswer(String requestHash, int status, String headers, byte @Nullable [] sealedBody) {

    private static final List<String> HEADERS = List.of("Content-Type", "Location", "ETag", "Cache-Control", "Content-Language");
    private static final TypeReference<Map<String, String>> HEADERS_TYPE = new TypeReference<>() {
    };

    static KeptAnswer of(String requestHash, IdempotencyKey key, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(requestHash, response.getStatus(), StrictJson.mapper().writeValueAsString(headers),
                key.seal(response.getContentAsByteArray()));
    }

    void replay(IdempotencyKey key, HttpServletResponse response) throws IOException {
        byte[] body = sealedBody == null ? new byte[0] : key.open(sealedBody);
        response.setStatus(status);
        StrictJson.mapper().readValue(headers, HEADERS_TYPE).forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
