package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;

/** Every answer that an operation can give: that of success with its headers, and the problems with which it refuses. */
final class OperationAnswers {

    private static final String JSON = "application/json";
    private static final String AS_CSV = "The whole list, or limit items of it: a line with the names of the fields, then one for each item";

    /** What takes time: the answer comes before the work is done. */
    private static final Set<String> WORK = Set.of("billing-runs", "imports", "bank-files", "dunning-runs");
    private static final Set<String> ACCEPTED = Set.of("approve", "discard", "redraft", "exclude", "retry", "apply", "undo", "replay", "test");
    /** Files, by the last word of their address. */
    private static final Map<String, String> FILES = Map.of("document", "application/pdf", "preview", "application/pdf", "e-invoice", "application/xml", "file", "text/plain");
    private static final Set<String> THINGS = Set.of("credit-notes", "waivers");

    void complete(Described one, ProblemAnswers problems) {
        ApiResponses answers = one.operation().getResponses();
        boolean many = one.isMany();
        ApiResponse success = answers.remove("200");
        answers.clear();
        int status = status(one);
        answers.addApiResponse(String.valueOf(status), success(one, status, success));
        if (one.takesParameter("preview") && status != 200 && !one.collection().equals("billing-runs")) {
            answers.addApiResponse("200", new ApiResponse().description("What would be; nothing is changed").content(success.getContent()));
        }
        if (many && one.method().equals("GET") && !one.isPortal()) {
            answers.get("200").getContent().addMediaType("text/csv", new MediaType().schema(new Schema<>().description(AS_CSV)));
        }
        if (hasTag(one) && one.method().equals("GET")) {
            answers.addApiResponse("304", new ApiResponse().description("As it was: the ETag is that of If-None-Match"));
        }
        if (one.isPortal()) {
            addPortalRefusals(one, answers);
        } else {
            problems.add(one);
        }
    }

    /** The status of success. */
    static int status(Described one) {
        return switch (one.method()) {
            case "DELETE" -> 204;
            case "POST" -> posted(one);
            default -> 200;
        };
    }

    private static int posted(Described one) {
        String last = one.path().substring(one.path().lastIndexOf('/') + 1);
        if (one.isBulk()) {
            return 200;
        }
        if (one.isBelowItem() && !THINGS.contains(last)) {
            boolean onRun = one.collection().equals("billing-runs");
            return ACCEPTED.contains(last) || onRun && last.equals("release") ? 202 : 200;
        }
        return WORK.contains(one.collection()) ? 202 : 201;
    }

    private static ApiResponse success(Described one, int status, ApiResponse found) {
        String last = one.path().substring(one.path().lastIndexOf('/') + 1);
        ApiResponse success = new ApiResponse().description(status == 204 ? "Gone" : status == 202 ? "Accepted: the work goes on" : status == 201 ? "Made" : "Done");
        if (status != 204) {
            success.setContent(FILES.containsKey(last) ? file(FILES.get(last)) : found.getContent());
        }
        if (!one.isPortal() && (status == 201 || status == 202)) {
            success.addHeaderObject("Location", header("Where it is", "/api/v1/exchanges/sp"));
        }
        if (hasTag(one)) {
            success.addHeaderObject("ETag", header("The version of the item, for If-Match", "\"1\""));
        }
        return success;
    }

    /** What can be changed tells its version wherever it is answered. */
    static boolean hasTag(Described one) {
        boolean changeable = one.isItem() && (one.other("PATCH", one.path()) != null || one.other("PUT", one.path()) != null);
        return !one.isPortal() && changeable && !one.method().equals("DELETE");
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema().maxLength(1_000)).example(example);
    }

    private static Content file(String type) {
        Schema<?> bytes = type.equals("application/pdf") ? new Schema<>() : new StringSchema();
        return new Content().addMediaType(type, new MediaType().schema(bytes));
    }

    private static void addPortalRefusals(Described one, ApiResponses answers) {
        Schema<?> faults = new Schema<>().additionalProperties(new Schema<>().items(new StringSchema()).type("array"));
        faults.addType("object");
        Schema<?> detail = new Schema<>().addProperty("detail", new StringSchema());
        detail.addType("object");
        answers.addApiResponse("400", new ApiResponse().description("Messages by field").content(json(faults)));
        Set.of("401", "403", "404").forEach(code -> answers.addApiResponse(code, new ApiResponse().description("Why not").content(json(detail))));
        if (one.operation().getRequestBody() != null) {
            answers.addApiResponse("415", new ApiResponse().description("Why not").content(json(detail)));
        }
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }
}
