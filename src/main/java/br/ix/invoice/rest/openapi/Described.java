package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of the document with its method and address, and what both say about it. */
record Described(OpenAPI document, String method, String path, Operation operation) {

    static final String BASE = "/api/v1/";
    static final String REFERENCE = "#/components/schemas/";

    /** The routes of INVOICE: their callers know neither problems nor preconditions. */
    private static final Set<String> PORTAL = Set.of("participante", "perfilparticipante", "contrato", "fatura", "ordemdecompra", "servico", "ix",
            "ix-por-participante", "servicos-nao-faturados", "servicos-faturados");

    /** The first word of the address below the base. */
    String collection() {
        String below = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
        return below.isEmpty() ? "listing" : below.replaceFirst("/.*", "");
    }

    boolean isPortal() {
        return PORTAL.contains(collection());
    }

    /** Whether many are made by one call. */
    boolean isBulk() {
        return path.endsWith("/bulk");
    }

    /** Whether it asks not who calls. */
    boolean isOpen() {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    boolean isItem() {
        return path.endsWith("}");
    }

    /** Whether something of an item is asked for or done to it: a word behind a name. */
    boolean isBelowItem() {
        return !isItem() && path.contains("{");
    }

    /** Whether the answer is a list: a page, or the bare array of the portal. */
    boolean isMany() {
        Schema<?> schema = answer();
        String reference = schema == null ? null : schema.get$ref();
        return schema != null && (reference != null ? reference.startsWith(REFERENCE + "Page") : schema.getItems() != null);
    }

    /** What is answered when all goes well, as the generator found it; null where that is no JSON. */
    @Nullable Schema<?> answer() {
        MediaType json = operation.getResponses() == null || operation.getResponses().get("200") == null || operation.getResponses().get("200").getContent() == null
                ? null : operation.getResponses().get("200").getContent().get("application/json");
        return json == null ? null : json.getSchema();
    }

    boolean takesParameter(String name) {
        return operation.getParameters() != null && operation.getParameters().stream().anyMatch(one -> name.equals(one.getName()));
    }

    /** The operation of another method or address, null where there is none. */
    @Nullable Operation other(String otherMethod, String otherPath) {
        var item = document.getPaths().get(otherPath);
        return item == null ? null : item.readOperationsMap().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(otherMethod)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    /** The address of the collection that an item is in. */
    String collectionPath() {
        return path.replaceFirst("/\\{[^}]*}$", "");
    }

    @Nullable Schema<?> component(@Nullable String reference) {
        return reference == null ? null : document.getComponents().getSchemas().get(reference.substring(REFERENCE.length()));
    }

    List<String> tags() {
        return List.of(isPortal() ? Words.PORTAL : collection());
    }
}
