package br.ix.invoice.rest.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item as it is, or, with what that means in money beside it, as it would be. */
public record Previewed<T>(@JsonUnwrapped @Nullable T item,
                           @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "only with preview=true") @Nullable Impact impact) {
}
