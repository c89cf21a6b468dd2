package br.ix.invoice.rest.bulk;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.json.EachByItself;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Many bodies of one POST. What is wrong in one of them is its own affair: nothing of them is looked at together. */
@EachByItself
record BulkRequest(@ArraySchema(minItems = 1, maxItems = BulkRequest.MOST) @Nullable List<JsonNode> items) {

    static final int MOST = 500;

    /** The elements; none at all and more than can be taken are refused (400). */
    List<JsonNode> elements() {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw Refusal.invalid("items", items == null ? null : items.size() + " elements", "must have 1 to %d elements, each as a POST of its own takes it".formatted(MOST));
        }
        return items;
    }
}
