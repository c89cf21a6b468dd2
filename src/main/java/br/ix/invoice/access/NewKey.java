package br.ix.invoice.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A key with its new text ({@code ixi_...}), which is shown in this answer and never again. */
@Schema(name = "ApiKeyShownOnce")
public record NewKey(@JsonUnwrapped KeyView item, String key) {

    @Override
    public String toString() {
        return "NewKey[id=%s]".formatted(item.id());
    }
}
