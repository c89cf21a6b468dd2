package br.ix.invoice.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which problems an operation can answer with: those that come before or beside the code of any operation of its form, and those that a test finds in
 * the code behind it, {@code openapi/refusals.json}.
 */
final class OperationRefusals {

    /** Where a problem is met that no operation asks for itself: at the gate, in the framework, in the database. */
    private enum General {
        ANYWHERE(one -> true, "invalid-input", "bad-request", "refused", "value-out-of-range", "not-acceptable", "origin-not-allowed", "too-many-requests",
                "busy", "database-unavailable", "query-too-long", "unexpected"),
        WITH_A_CALLER(one -> !one.isOpen(), "authentication-required", "credentials-invalid", "key-over", "second-factor-in-use", "second-factor-required", "password-change-required",
                "role-may-not", "key-scope-may-not", "too-many-failures"),
        OF_AN_ITEM(one -> one.path().contains("{"), "not-found"),
        WITH_A_BODY(one -> one.operation().getRequestBody() != null, "unreadable-body", "content-too-large", "unsupported-media-type"),
        ONCE_PER_KEY(one -> one.takesParameter(OperationInputs.KEY), "idempotency-key-reused", "idempotency-key-running"),
        WITH_A_KEY(one -> OperationInputs.isKeyed(one), "idempotency-key-required"),
        OF_A_VERSION(one -> one.takesParameter(OperationInputs.MATCH), "changed-meanwhile"),
        OF_A_CHANGE(one -> one.takesParameter(OperationInputs.MATCH) && Set.of("PATCH", "DELETE").contains(one.method()), "if-match-required"),
        THAT_WRITES(one -> !one.method().equals("GET"), "already-exists", "in-use");

        private final Predicate<Described> where;
        private final Set<String> codes;

        General(Predicate<Described> where, String... codes) {
            this.where = where;
            this.codes = Set.of(codes);
        }
    }

    private final Map<String, Set<String>> reached = read();

    /** The codes, of every status. */
    Set<String> of(Described one) {
        Set<String> codes = new TreeSet<>(reached.getOrDefault(one.method() + " " + one.path(), Set.of()));
        Arrays.stream(General.values()).filter(general -> general.where.test(one)).forEach(general -> codes.addAll(general.codes));
        return codes;
    }

    /** Codes that are general for some form of operation. */
    static Set<String> general() {
        return Arrays.stream(General.values()).flatMap(general -> general.codes.stream()).collect(Collectors.toSet());
    }

    /** The codes that the code behind each operation reaches, by method and address. */
    static Map<String, Set<String>> read() {
        try (InputStream file = Objects.requireNonNull(OperationRefusals.class.getResourceAsStream("/openapi/refusals.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<TreeMap<String, Set<String>>>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
