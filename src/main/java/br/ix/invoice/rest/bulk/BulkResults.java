package br.ix.invoice.rest.bulk;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A result for each element, in their order, and how many of them were made and were not. */
record BulkResults(@ArraySchema(minItems = 1, maxItems = BulkRequest.MOST) List<BulkResult> results,
                   @Schema(minimum = "0", maximum = "500") int created, @Schema(minimum = "0", maximum = "500") int refused) {

    static BulkResults of(List<BulkResult> results) {
        int refused = (int) results.stream().filter(BulkResult::isRefused).count();
        return new BulkResults(results, results.size() - refused, refused);
    }
}
