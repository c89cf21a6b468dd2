package br.ix.invoice.portal.web;

import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body of the old system: fields that are not known are ignored, numbers and texts stand for each other. */
record Given(JsonNode body) {

    static final String NO_FIELD = "non_field_errors";
    static final String FIXED = "Este campo não pode ser alterado.";

    Given {
        if (!body.isObject()) {
            throw Refusal.invalid(NO_FIELD, body.toString(), "Dados inválidos: espera-se um objeto JSON.");
        }
    }

    boolean has(String field) {
        return body.has(field);
    }

    /** The value as text; null where it is not given, null or blank. */
    @Nullable String text(String field) {
        JsonNode value = body.path(field);
        if (value.isContainer()) {
            throw Refusal.invalid(field, value.toString(), "Valor inválido.");
        }
        String text = value.isMissingNode() || value.isNull() ? "" : value.isNumber() ? plain(field, value) : value.asString();
        return text.isBlank() ? null : text.strip();
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            throw Refusal.invalid(field, "", "Este campo é obrigatório.");
        }
        return text;
    }

    /** A uuid with dashes, however it was given. */
    String requiredUuid(String field) {
        String given = required(field);
        String uuid = uuidOf(given);
        if (uuid == null) {
            throw Refusal.invalid(field, given, "“%s” não é um UUID válido.".formatted(given));
        }
        return uuid;
    }

    @Nullable Boolean yesOrNo(String field) {
        String given = text(field);
        if (given != null && !Set.of("true", "false").contains(given.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid(field, given, "Deve ser um valor booleano válido.");
        }
        return given == null ? null : Boolean.valueOf(given.toLowerCase(Locale.ROOT));
    }

    /** A reference by its own key, or inside an object, as the old system shows related objects; null where it is none of the two. */
    @Nullable String reference(String field, String key) {
        JsonNode value = body.path(field);
        return value.isObject() ? new Given(value).text(key) : text(field);
    }

    /** Adds a fault for each field that is given with another value than it has; those stay as they are. */
    void refuseOther(Faults faults, Map<String, @Nullable Object> fixed) {
        fixed.forEach((field, now) -> {
            if (has(field) && !isSame(body.path(field).isContainer() ? body.path(field).toString() : text(field), now)) {
                faults.add(field, body.path(field).toString(), FIXED);
            }
        });
    }

    private static boolean isSame(@Nullable String given, @Nullable Object now) {
        if (given == null || now == null) {
            return given == null && (now == null || now.toString().isBlank());
        }
        if (now instanceof BigDecimal number) {
            return given.matches("-?\\d{1,15}(\\.\\d{1,20})?") && new BigDecimal(given).compareTo(number) == 0;
        }
        return given.equals(now.toString().strip()) || Objects.equals(uuidOf(given), now.toString())
                || now instanceof Boolean && given.equalsIgnoreCase(now.toString());
    }

    /** An amount, rounded to whole cents by nobody: as it was sent. */
    @Nullable BigDecimal decimal(String field) {
        String given = text(field);
        if (given != null && !given.matches("-?\\d{1,15}(\\.\\d{1,20})?")) {
            throw Refusal.invalid(field, given, "Informe um número válido.");
        }
        return given == null ? null : new BigDecimal(given);
    }

    @Nullable LocalDate day(String field) {
        String given = text(field);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException notADay) {
            throw Refusal.invalid(field, given, "Informe uma data no formato aaaa-mm-dd.");
        }
    }

    int whole(String field, int otherwise, int most) {
        String given = text(field);
        if (given != null && (!given.matches("\\d{1,6}") || Integer.parseInt(given) > most)) {
            throw Refusal.invalid(field, given, "Informe um número inteiro de 0 a %d.".formatted(most));
        }
        return given == null ? otherwise : Integer.parseInt(given);
    }

    /** A list of objects; one that is none of these is refused. */
    List<Given> objects(String field) {
        JsonNode list = body.path(field);
        if (!list.isArray() || list.isEmpty()) {
            throw Refusal.invalid(field, list.toString(), "Esta lista não pode estar vazia.");
        }
        List<Given> objects = new ArrayList<>();
        list.forEach(item -> objects.add(new Given(item)));
        return objects;
    }

    /** The uuids of a list of objects, or of uuids. */
    List<String> uuids(String field) {
        List<String> uuids = new ArrayList<>();
        body.path(field).forEach(item -> uuids.add(Objects.toString(uuidOf((item.isObject() ? item.path("uuid") : item).asString("")), "")));
        return uuids;
    }

    private static String plain(String field, JsonNode number) {
        BigDecimal value = number.decimalValueOpt().orElse(null);
        if (value == null || Math.abs(value.scale()) > 30 || value.precision() > 40) {
            throw Refusal.invalid(field, number.toString(), "Informe um número válido.");
        }
        return value.toPlainString();
    }

    /** With dashes and in small letters; null where it is no uuid. The old system kept them without dashes. */
    static @Nullable String uuidOf(String text) {
        String bare = text.replace("-", "").toLowerCase(Locale.ROOT);
        if (!bare.matches("[0-9a-f]{32}")) {
            return null;
        }
        return new UUID(Long.parseUnsignedLong(bare, 0, 16, 16), Long.parseUnsignedLong(bare, 16, 32, 16)).toString();
    }
}
