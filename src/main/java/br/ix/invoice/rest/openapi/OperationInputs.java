package br.ix.invoice.rest.openapi;

import br.ix.invoice.rest.PageQuery;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operation takes beside what its method declares: preconditions, keys of idempotency, the fields of a merge patch, uploads. */
final class OperationInputs {

    private static final String JSON = "application/json";
    static final String KEY = "Idempotency-Key";
    static final String MATCH = "If-Match";
    /** {@code IdempotencyFilter} asks for a key here. */
    private static final Set<String> KEYED = Set.of("billing-runs", "invoices", "invoices/bulk", "invoices/{id}/credit-notes", "payments", "payments/bulk", "bank-files", "imports");
    private static final Set<String> UPLOADS = Set.of("imports", "bank-files");
    /** Collections whose items have dated fields: a change of them says from which day on. */
    private static final Set<String> DATED = Set.of("exchanges", "participants", "participant-profiles", "billing-accounts", "services", "subscriptions");

    void complete(Described one) {
        if (one.method().equals("PATCH")) {
            addPatch(one);
        }
        if (one.method().equals("POST") && UPLOADS.contains(one.path().substring(Described.BASE.length()))) {
            one.operation().setRequestBody(upload(one));
        }
        if (one.isBulk()) {
            one.operation().setRequestBody(bulk(one));
        }
        one.operation().setParameters(withoutInsides(one.operation().getParameters()));
        if (one.isPortal()) {
            one.operation().setParameters(withoutMap(one.operation().getParameters()));
        } else {
            addMatch(one);
            addNoneMatch(one);
            addKey(one);
        }
    }

    /** The generator takes the constants of a form for parameters: {@code STATE.field}. */
    private static @Nullable List<Parameter> withoutInsides(@Nullable List<Parameter> parameters) {
        return parameters == null ? null : new ArrayList<>(parameters.stream().filter(parameter -> !parameter.getName().contains(".")).toList());
    }

    /** The portal's lists take whatever parameter is sent; those that they know are in {@code docs/reference/portal.md}. */
    private static @Nullable List<Parameter> withoutMap(@Nullable List<Parameter> parameters) {
        return parameters == null ? null : parameters.stream().filter(parameter -> !parameter.getName().equals("parameters")).toList();
    }

    private static void addMatch(Described one) {
        boolean changes = Set.of("PATCH", "DELETE").contains(one.method());
        if (changes && one.isItem() && !one.takesParameter(MATCH)) {
            one.operation().addParametersItem(new HeaderParameter().name(MATCH).schema(new StringSchema()));
        }
        if (one.takesParameter(MATCH)) {
            one.operation().getParameters().stream().filter(parameter -> parameter.getName().equals(MATCH)).forEach(parameter -> parameter
                    .required(changes).description("The ETag of the item as it was read; without 428, another 412").example("\"1\"")
                    .schema(new StringSchema().minLength(1).maxLength(1_000)));
        }
    }

    private static void addNoneMatch(Described one) {
        if (one.method().equals("GET") && OperationAnswers.hasTag(one)) {
            one.operation().addParametersItem(new HeaderParameter().name("If-None-Match").required(false)
                    .description("The ETag of the item as it was read: 304 without a body while it is shown the same").example("\"1\"")
                    .schema(new StringSchema().minLength(1).maxLength(1_000)));
        }
    }

    /** Whether a request without a key of idempotency is refused. */
    static boolean isKeyed(Described one) {
        return one.method().equals("POST") && KEYED.contains(one.path().substring(Described.BASE.length()));
    }

    private static void addKey(Described one) {
        if (one.method().equals("POST")) {
            one.operation().addParametersItem(new HeaderParameter().name(KEY).required(isKeyed(one))
                    .description("A text of your own, a UUID for example: the same one with the same body gives the first answer again")
                    .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[\\x21-\\x7E]+$")));
        }
    }

    /** A merge patch has the fields that a POST takes, none of them required; null clears. */
    private static void addPatch(Described one) {
        Operation operation = one.operation();
        Schema<?> made = posted(one);
        ObjectSchema patch = new ObjectSchema();
        patch.setMinProperties(0);
        if (one.path().equals("/api/v1/invoices/{id}")) {
            patch.addProperty("purchaseOrder", nullableText());
            patch.setAdditionalProperties(false);
        } else if (made != null && made.getProperties() != null) {
            made.getProperties().forEach(patch::addProperty);
            patch.setAdditionalProperties(false);
        }
        if (DATED.contains(one.collection())) {
            patch.addProperty("effectiveOn", nullableText().description("The day from which on dated fields count").example("2026-11-01"));
        }
        String name = operation.getOperationId().replaceFirst("^change", "") + "Patch";
        one.document().getComponents().addSchemas(name, patch);
        operation.setRequestBody(new RequestBody().required(true).content(new Content().addMediaType(JSON,
                new MediaType().schema(new Schema<>().$ref(Described.REFERENCE + name)))));
    }

    private static Schema<?> nullableText() {
        Schema<?> text = new StringSchema();
        text.addType("null");
        return text;
    }

    private static @Nullable Schema<?> posted(Described one) {
        Schema<?> body = bodyOf(one.other("POST", one.collectionPath()));
        return body == null ? null : one.component(body.get$ref());
    }

    private static @Nullable Schema<?> bodyOf(@Nullable Operation post) {
        if (post == null || post.getRequestBody() == null || post.getRequestBody().getContent().get(JSON) == null) {
            return null;
        }
        return post.getRequestBody().getContent().get(JSON).getSchema();
    }

    /** The body of the POST of one, many times. */
    private static RequestBody bulk(Described one) {
        Schema<?> single = Objects.requireNonNull(bodyOf(one.other("POST", one.path().replaceFirst("/bulk$", ""))));
        ObjectSchema many = new ObjectSchema();
        many.addProperty("items", new ArraySchema().items(single).minItems(1).maxItems(PageQuery.MOST).description("Each as a POST of its own takes it"));
        many.addRequiredItem("items");
        many.setAdditionalProperties(false);
        String name = one.operation().getOperationId().replaceFirst("^create", "") + "Bulk";
        one.document().getComponents().addSchemas(name, many);
        // What the generator made of the one method behind all of them says nothing of the elements.
        one.document().getComponents().getSchemas().remove("BulkRequest");
        return new RequestBody().required(true).content(new Content().addMediaType(JSON, new MediaType().schema(new Schema<>().$ref(Described.REFERENCE + name))));
    }

    private static RequestBody upload(Described one) {
        ObjectSchema form = new ObjectSchema();
        form.addProperty("files", new ArraySchema().items(new BinarySchema()).minItems(1).maxItems(100));
        form.addRequiredItem("files");
        if (one.collection().equals("imports")) {
            Map.of("kind", "What the files are: portfolio, meu-ix, invoice, ix-f", "exchange", "The exchange that an ix-f file is of").forEach((name, said) ->
                    form.addProperty(name, new StringSchema().description(said).maxLength(40)));
            form.addRequiredItem("kind");
        }
        return new RequestBody().required(true).content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    }
}
