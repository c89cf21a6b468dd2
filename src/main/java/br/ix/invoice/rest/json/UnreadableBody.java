package br.ix.invoice.rest.json;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says which field of a body could not be read, what stood there, and what is expected; never names a class of ours. Public:
 * patches and the translation of exceptions ask it.
 */
public final class UnreadableBody {

    static final String NO_BODY = "A JSON body is required and could not be read";

    private UnreadableBody() {
    }

    /** The refusal of a body that came over HTTP. */
    public static Refusal refusal(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException fault) {
            return refusal(fault, remembered(unreadable));
        }
        return unreadable(NO_BODY);
    }

    /** The refusal of a tree that could not be bound. */
    public static Refusal refusal(JacksonException fault, JsonNode tree) {
        return refusal(fault, new RememberedBody(HttpHeaders.EMPTY, StrictJson.mapper().writeValueAsBytes(tree)));
    }

    private static Refusal refusal(JacksonException fault, @Nullable RememberedBody body) {
        List<JacksonException.Reference> path = fault.getPath();
        if (fault instanceof StreamReadException || path.isEmpty()) {
            return unreadable("The body is not what is expected: " + inWords(fault));
        }
        Object value = body == null ? null : body.valueAt(path);
        return Refusal.invalid(List.of(new Fault(field(path), expectation(fault), value)));
    }

    static Refusal unreadable(String detail) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "unreadable-body", detail);
    }

    private static @Nullable RememberedBody remembered(HttpMessageNotReadableException unreadable) {
        return unreadable.getHttpInputMessage() instanceof RememberedBody body ? body : null;
    }

    private static String inWords(JacksonException fault) {
        String message = fault.getOriginalMessage();
        String first = message.lines().findFirst().orElse("");
        boolean namesInternals = first.contains("br.ix.") || first.contains("java.") || first.contains("jackson");
        String where = fault.getLocation() == null || fault.getLocation().getLineNr() < 1 ? ""
                : " (line %d, column %d)".formatted(fault.getLocation().getLineNr(), fault.getLocation().getColumnNr());
        return (namesInternals ? "a JSON object is expected" : first) + where;
    }

    private static String field(List<JacksonException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    private static String expectation(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is not a field here%s".formatted(known(unknown.getKnownPropertyIds()));
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + kind(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    private static String known(@Nullable Collection<Object> names) {
        return names == null || names.isEmpty() ? ""
                : ": known are " + names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> target) {
        if (target == String.class) {
            return "a JSON string";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a JSON integer";
        }
        if (target == Instant.class) {
            return "an instant of RFC 3339, for example 2026-11-01T12:00:00Z";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "a JSON array" : "a JSON object";
    }
}
