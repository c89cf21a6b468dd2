package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.CreditRequest;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which lines of an invoice are credited, and how much of each. */
record Choice(CreditableLine line, Money amount) {

    /** All that is not yet credited. */
    static List<Choice> ofRest(List<CreditableLine> lines) {
        return lines.stream().map(line -> new Choice(line, line.rest())).filter(choice -> !choice.amount().isZero()).toList();
    }

    /**
     * Chosen lines. Refused: one that the invoice does not have, is named twice or is itself a credit, an amount that is none (400); more than
     * is not yet credited (409).
     */
    static List<Choice> of(List<CreditRequest.@Nullable Line> asked, List<CreditableLine> lines, Inputs in) {
        Map<Integer, CreditableLine> byPosition = lines.stream().collect(Collectors.toMap(CreditableLine::position, Function.identity()));
        Faults faults = new Faults();
        List<Choice> chosen = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Integer position = asked.get(i) == null ? null : asked.get(i).position();
            CreditableLine line = position == null ? null : byPosition.get(position);
            if (line == null || !seen.add(position)) {
                faults.add("lines[%d].position".formatted(i), position, line == null ? "is no line of the invoice" : "is named twice");
            } else if (line.line().amount().isNegative()) {
                faults.add("lines[%d].position".formatted(i), position, "is itself a credit; credit the invoice as a whole");
            } else {
                chosen.add(new Choice(line, amount("lines[%d].amount".formatted(i), line, in)));
            }
        }
        in.faults().forEach(fault -> faults.add(fault.field(), fault.value(), fault.message()));
        faults.refuseIfAny();
        chosen.forEach(Choice::refuseIfTooMuch);
        return chosen;
    }

    private static Money amount(String field, CreditableLine line, Inputs in) {
        BigDecimal given = in.unitPrice(field);
        int decimals = line.rest().currency().getDefaultFractionDigits();
        if (given == null) {
            return line.rest();
        }
        if (given.signum() == 0 || given.stripTrailingZeros().scale() > decimals) {
            in.refuse("INVALID_AMOUNT", field, "must be above zero, with at most %d decimals".formatted(decimals));
            return line.rest();
        }
        return Money.exactly(given, line.rest().currency());
    }

    private void refuseIfTooMuch() {
        if (amount.isZero() || amount.compareTo(line.rest()) > 0) {
            throw Refusal.conflict("more-than-invoiced", "Of line %d, %s are not yet credited".formatted(line.position(), line.rest()))
                    .with("position", line.position()).with("notCredited", line.rest().plain());
        }
    }
}
