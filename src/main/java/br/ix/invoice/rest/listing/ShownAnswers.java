package br.ix.invoice.rest.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The calls of {@code openapi/answers.json} with their answers: FuzzTest makes each of them and writes down what it sent and got. */
final class ShownAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode all;

    ShownAnswers() {
        try (InputStream file = Objects.requireNonNull(ShownAnswers.class.getResourceAsStream("/openapi/answers.json"))) {
            all = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Chapter.Shown> of(String operationId) {
        JsonNode one = all.path(operationId);
        if (one.isMissingNode()) {
            return Optional.empty();
        }
        String[] call = one.path("call").asString().split(" ", 2);
        return Optional.of(new Chapter.Shown(operationId, call[0], call[1], one.path("key").asString(null), text(one.path("body")), one.path("status").asInt(),
                Objects.requireNonNullElse(text(one.path("answer")), "")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : JSON.writeValueAsString(node);
    }
}
