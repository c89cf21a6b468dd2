package br.ix.invoice.rest.bulk;

import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.rest.problem.Problem;
import br.ix.invoice.rest.problem.ProblemWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * What one element came to: the status that a POST of its own would have had; of what was made where it is and its {@code ETag}, of a refusal the
 * problem, whose fields are named with the element ({@code items[3].taxId}).
 */
record BulkResult(@Schema(description = "Which element, from 0", minimum = "0", maximum = "499") int index,
                  @Schema(description = "What a POST of its own would have been answered", minimum = "200", maximum = "599") int status,
                  @Nullable @Schema(description = "What the item is called in its address", maxLength = 255) String id,
                  @Nullable @Schema(maxLength = 1_000) String location, @Nullable @Schema(maxLength = 1_000) String etag,
                  @Nullable @Schema(ref = "#/components/schemas/Problem") JsonNode problem) {

    static BulkResult made(int index, ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        URI location = headers.getLocation();
        String path = location == null ? null : location.getPath();
        return new BulkResult(index, answer.getStatusCode().value(), path == null ? null : path.substring(path.lastIndexOf('/') + 1),
                location == null ? null : location.toString(), headers.getETag(), null);
    }

    static BulkResult refused(int index, Problem problem) {
        return new BulkResult(index, problem.status(), null, null, null, ProblemWriter.document(problem.within("items[%d]".formatted(index))));
    }

    static BulkResult read(byte[] kept) {
        return StrictJson.mapper().readValue(kept, BulkResult.class);
    }

    boolean isRefused() {
        return status >= HttpStatus.BAD_REQUEST.value();
    }

    byte[] written() {
        return StrictJson.mapper().writeValueAsBytes(this);
    }
}
