package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class Bounds {
    void apply(OpenAPI document) {
    }
}
