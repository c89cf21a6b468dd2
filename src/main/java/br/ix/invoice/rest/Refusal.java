package br.ix.invoice.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused in normal work; the web layer writes it as {@code application/problem+json} with the stable type
 * {@code /problems/<code>}. Codes are lower-case words with dashes and are documented in {@code docs/reference/problems.md}.
 */
public final class Refusal extends RuntimeException {

    private final transient HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private Refusal(HttpStatus status, String code, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = faults;
    }

    /** 400 with every fault found. */
    public static Refusal invalid(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.get(0).message() : faults.size() + " fields are not valid";
        return new Refusal(HttpStatus.BAD_REQUEST, "invalid-input", detail, List.copyOf(faults));
    }

    /** 400 with one fault. */
    public static Refusal invalid(String field, Object value, String message) {
        return invalid(List.of(new Fault(field, message, value)));
    }

    /** 404: there is no such thing, or it belongs to another participant. */
    public static Refusal notFound(String thing, Object id) {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is no %s '%s'".formatted(thing, id), List.of());
    }

    /** 409 with a code of its own, for example {@code live-run-exists}. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(HttpStatus.CONFLICT, code, detail, List.of());
    }

    /** The same with the field of the request that met what is there, and its value: they stand in {@code errors} as a fault of input does. */
    public Refusal about(String field, @Nullable Object value) {
        Refusal refusal = new Refusal(status, code, getMessage(), List.of(new Fault(field, getMessage(), value)));
        refusal.properties.putAll(properties);
        return refusal;
    }

    /** Any other status: 403, 412, 422, 428 and so on. */
    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(status, code, detail, List.of());
    }

    /** Adds a field to the problem document, for example the id of the run that is in the way. */
    public Refusal with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
