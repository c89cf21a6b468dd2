package br.ix.invoice.catalog;

import br.ix.invoice.catalog.adjustment.AdjustmentRegister;
import br.ix.invoice.catalog.index.IndexRegister;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices that change together, and the indices that they follow, for other modules. */
@Component
public class PriceAdjustments {

    private final AdjustmentRegister adjustments;
    private final IndexRegister indices;

    PriceAdjustments(AdjustmentRegister adjustments, IndexRegister indices) {
        this.adjustments = adjustments;
        this.indices = indices;
    }

    /** The indices of which months are known, each with the last one. */
    public List<KnownIndex> indices() {
        return indices.known();
    }

    /** An index and the last month that is known of it, {@code yyyy-mm}. */
    public record KnownIndex(String name, String lastMonth) {
    }

    /** A page of what was made, in that order. */
    public Page<AdjustmentView> page(PageQuery query) {
        return adjustments.page(query);
    }

    /** One that does not exist is refused (404). */
    public AdjustmentView byId(String id) {
        return adjustments.withPublicId(id).orElseThrow(() -> Refusal.notFound("price adjustment", id));
    }

    /** Makes new dated prices; refused where it is not valid (400) or meets what is there (409). */
    public AdjustmentView make(AdjustmentRequest request, String madeBy) {
        return adjustments.make(request, madeBy);
    }

    /** Takes one back as it was looked at: its prices go where they may (409 else). */
    public void takeBack(AdjustmentView looked) {
        adjustments.takeBack(looked.id(), "\"" + looked.version() + "\"");
    }
}
