package br.ix.invoice.rest;

import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.rest.json.UnreadableBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a JSON merge patch (RFC 7396) over the POST form of an item: the fields of the patch stand instead of the old ones, null
 * clears a field, what is not named stays. The result then goes through the same checks as a POST.
 */
@Component
public class Patch {

    /** A patch in two: the text of one field, null where it is not given, and the other fields. */
    public record Parts(@Nullable String taken, JsonNode fields) {

        /** Texts by field, null clears; they count from a day on, null: none is given. */
        public static Parts of(Map<String, @Nullable String> fields, @Nullable LocalDate from) {
            return new Parts(from == null ? null : from.toString(), StrictJson.mapper().valueToTree(fields));
        }

        /** Whether nothing but the taken field was sent. */
        public boolean isEmpty() {
            return fields.isEmpty();
        }
    }

    private final JsonMapper json = StrictJson.mapper();

    /**
     * The form with the patch laid over it. An unknown field, one of a wrong type, and one of {@code readOnly} with another
     * value than now are refused (400) with the field's name.
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(T current, JsonNode patch, String... readOnly) {
        ObjectNode form = json.valueToTree(current);
        refuseChanged(form, patch, List.of(readOnly));
        merge(form, object(patch));
        return bind(form, (Class<T>) current.getClass());
    }

    /** Takes one text field out of the patch, {@code effectiveOn} for example; anything but a string or null there is refused. */
    public Parts take(JsonNode patch, String field) {
        ObjectNode fields = object(patch).deepCopy();
        JsonNode taken = fields.remove(field);
        if (taken == null || taken.isNull()) {
            return new Parts(null, fields);
        }
        if (!taken.isString()) {
            throw Refusal.invalid(field, json.treeToValue(taken, Object.class), "must be a JSON string");
        }
        return new Parts(taken.stringValue(), fields);
    }

    private static ObjectNode object(JsonNode patch) {
        if (patch instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid("", patch.toString(), "The body must be a JSON object with the fields to change");
    }

    private void refuseChanged(ObjectNode form, JsonNode patch, List<String> readOnly) {
        Faults faults = new Faults();
        for (String field : readOnly) {
            JsonNode wanted = patch.get(field);
            if (wanted != null && !wanted.equals(form.get(field))) {
                faults.add(field, json.treeToValue(wanted, Object.class), "cannot be changed");
            }
        }
        faults.refuseIfAny();
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode now = target.get(field.getKey());
            if (field.getValue() instanceof ObjectNode inner && now instanceof ObjectNode nested) {
                merge(nested, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private <T> T bind(ObjectNode form, Class<T> type) {
        try {
            return json.treeToValue(form, type);
        } catch (JacksonException fault) {
            throw UnreadableBody.refusal(fault, form);
        }
    }
}
