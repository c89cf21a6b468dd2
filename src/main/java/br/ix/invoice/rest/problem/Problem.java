package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * One refused request as RFC 9457 has it. {@code headers} go beside it ({@code Allow}, {@code Retry-After}), {@code properties}
 * are fields of its own in the document. Public: the security of {@code access} answers in the same form.
 */
public record Problem(int status, String code, String detail, List<Fault> faults, Map<String, Object> properties,
                      Map<String, String> headers) {

    private static final String TYPE_PREFIX = "/problems/";

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(status.value(), code, detail, List.of(), Map.of(), Map.of());
    }

    public static Problem of(Refusal refusal) {
        return new Problem(refusal.status().value(), refusal.code(), refusal.getMessage(), refusal.faults(),
                refusal.properties(), Map.of());
    }

    public static Problem of(Fault fault) {
        return of(Refusal.invalid(List.of(fault)));
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(status, code, detail, faults, more, headers);
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, detail, faults, properties, more);
    }

    /** The same of a part of the request: its fields are named with where they stand, {@code items[3].taxId}. */
    public Problem within(String part) {
        List<Fault> placed = faults.stream().map(fault -> new Fault(fault.field().isEmpty() ? part : part + "." + fault.field(), fault.message(), fault.value())).toList();
        return new Problem(status, code, detail, placed, properties, headers);
    }

    /** The document, its fields in the order in which a person reads them. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_PREFIX + code);
        document.put("title", title());
        document.put("status", status);
        document.put("detail", detail);
        if (!faults.isEmpty()) {
            document.put("errors", faults);
        }
        document.putAll(properties);
        return document;
    }

    /** The code in words: the same for every problem of a type, as the norm wants it. */
    private String title() {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
