package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.CreditRequest;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of a credit note as far as it can be read without the invoice; the amounts of lines are read when their currency is known. */
record CreditInputs(Reasons why, Inputs inputs) {

    private static final int MOST_LINES = 1_000;

    static CreditInputs read(CreditRequest request) {
        Inputs in = Reasons.inputs(request.reason(), request.effect(), amounts(request));
        if (request.lines() != null && (request.lines().isEmpty() || request.lines().size() > MOST_LINES)) {
            in.refuse("INVALID_VALUE", "lines", "must be 1 to %d lines, or left out for all of them".formatted(MOST_LINES));
        }
        Reasons why = Reasons.read(in, Effect.FINAL);
        if (why == null) {
            throw Refusal.invalid(in.faults());
        }
        return new CreditInputs(why, in);
    }

    private static Map<String, @Nullable String> amounts(CreditRequest request) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        List<CreditRequest.@Nullable Line> lines = request.lines() == null ? List.of() : request.lines();
        for (int i = 0; i < lines.size(); i++) {
            CreditRequest.Line line = lines.get(i);
            texts.put("lines[%d].amount".formatted(i), line == null ? null : line.amount());
        }
        return texts;
    }
}
