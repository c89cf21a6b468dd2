package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.json.RememberedBody;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a body could not be read, what stood there, and what is expected; never names a class of ours. */
public final class UnreadableBody {

    private UnreadableBody() {
    }

    static Problem problem(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException fault) {
            return problem(fault, remembered(unreadable));
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "A JSON body is required and could not be read");
    }

    /** The problem of a JSON fault; {@code body} gives the value that stood in the field, where it is known. */
    public static Problem problem(JacksonException fault, @Nullable RememberedBody body) {
        if (fault instanceof StreamReadException || fault.getPath().isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not what is expected: " + inWords(fault));
        }
        List<JacksonException.Reference> path = fault.getPath();
        Object value = body == null ? null : body.valueAt(path);
        return Problem.of(new Fault(field(path), expectation(fault), value));
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
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "a JSON array" : "a JSON object";
    }
}
