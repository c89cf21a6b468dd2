package br.ix.invoice.catalog;

import br.ix.invoice.catalog.adjustment.AdjustmentRegister;
import br.ix.invoice.catalog.index.IndexRegister;
import br.ix.invoice.catalog.register.PastPrices;
import br.ix.invoice.decision.SecondPerson.Ask;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prices that change together, and the indices that they follow, for other modules. */
@Component
public class PriceAdjustments {

    static final String DECISION = "price-adjustment";

    private final AdjustmentRegister adjustments;
    private final IndexRegister indices;
    private final PastPrices past;

    PriceAdjustments(AdjustmentRegister adjustments, IndexRegister indices, PastPrices past) {
        this.adjustments = adjustments;
        this.indices = indices;
        this.past = past;
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

    /** Makes new dated prices; refused where it is not valid (400), meets what is there, or waits for a second person (409). */
    @Transactional
    public AdjustmentView make(AdjustmentRequest request, String madeBy) {
        AdjustmentView made = adjustments.make(request, madeBy);
        past.mustBeDecided(made.validFrom(), new Ask(DECISION, null, request, "price adjustment from %s: %s".formatted(made.validFrom(), made.reason())));
        return made;
    }

    /** Takes one back as it was looked at: its prices go where they may (409 else). */
    public void takeBack(AdjustmentView looked) {
        adjustments.takeBack(looked.id(), "\"" + looked.version() + "\"");
    }
}
