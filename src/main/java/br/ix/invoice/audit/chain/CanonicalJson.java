package br.ix.invoice.audit.chain;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that is hashed (RFC 8785: keys in the order of their UTF-16 units, no space, the shortest escapes). Public: the trail
 * writes values in this form.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** An object whose values are texts or null. */
    public static String of(Map<String, @Nullable String> values) {
        return new TreeMap<>(values).entrySet().stream().map(field -> text(field.getKey()) + ":" + text(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder written = new StringBuilder(value.length() + 2).append('"');
        value.chars().forEach(unit -> written.append(escaped((char) unit)));
        return written.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < 0x20 ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
        };
    }
}
