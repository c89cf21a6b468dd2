package br.ix.invoice.portal.web;

import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of a list as the old system took them: an empty one is none, one that is not known is passed over. */
record Asked(Map<String, String> parameters) {

    private static final Set<String> TRUE = Set.of("true", "True", "1");
    private static final Set<String> FALSE = Set.of("false", "False", "0");

    @Nullable String text(String name) {
        String given = parameters.get(name);
        return given == null || given.isBlank() ? null : given.strip();
    }

    @Nullable Long number(String name) {
        String given = text(name);
        if (given != null && !given.matches("\\d{1,18}")) {
            throw Refusal.invalid(name, given, "Informe um número.");
        }
        return given == null ? null : Long.valueOf(given);
    }

    @Nullable BigDecimal decimal(String name) {
        String given = text(name);
        if (given != null && !given.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw Refusal.invalid(name, given, "Informe um número.");
        }
        return given == null ? null : new BigDecimal(given);
    }

    @Nullable Boolean yesOrNo(String name) {
        String given = text(name);
        if (given != null && !TRUE.contains(given) && !FALSE.contains(given)) {
            throw Refusal.invalid(name, given, "Informe true ou false.");
        }
        return given == null ? null : (Boolean) TRUE.contains(given);
    }

    /** A uuid with dashes, however it was given. */
    @Nullable String uuid(String name) {
        String given = text(name);
        String uuid = given == null ? null : Given.uuidOf(given);
        if (given != null && uuid == null) {
            throw Refusal.invalid(name, given, "“%s” não é um UUID válido.".formatted(given));
        }
        return uuid;
    }

    /** Whether a value passes a filter that is not asked for, or asks for just that. */
    static boolean fits(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    /** The same where a text is asked for, in capitals or not. */
    boolean fitsText(String name, @Nullable String value) {
        String wanted = text(name);
        return wanted == null || wanted.equalsIgnoreCase(Objects.toString(value, ""));
    }
}
