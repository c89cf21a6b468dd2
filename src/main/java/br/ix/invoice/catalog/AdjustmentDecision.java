package br.ix.invoice.catalog;

import br.ix.invoice.decision.DecisionKind;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a price adjustment that waited for a second person is made. */
@Component
class AdjustmentDecision implements DecisionKind {

    private final PriceAdjustments adjustments;
    private final JsonMapper json;

    AdjustmentDecision(PriceAdjustments adjustments, JsonMapper json) {
        this.adjustments = adjustments;
        this.json = json;
    }

    @Override
    public String name() {
        return PriceAdjustments.DECISION;
    }

    @Override
    public String apply(@Nullable String subject, String request, Caller decider) {
        return "price-adjustments/" + adjustments.make(json.readValue(request, AdjustmentRequest.class), decider.name()).id();
    }
}
