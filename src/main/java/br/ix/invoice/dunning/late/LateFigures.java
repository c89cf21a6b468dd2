package br.ix.invoice.dunning.late;

import br.ix.invoice.dunning.LateChargesView;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What being late costs of an invoice, as it is shown. Public for the module's face. */
@Component
public class LateFigures {

    private final LateReckoning reckoning;

    LateFigures(LateReckoning reckoning) {
        this.reckoning = reckoning;
    }

    public LateChargesView of(InvoiceView view, @Nullable LocalDate on, Locale language) {
        LateReckoning.Facts facts = reckoning.facts(view, on);
        LateDebt debt = facts.debt();
        LatePolicy policy = facts.policy();
        Money open = Money.of(view.open() == null ? "0" : view.open(), view.currency());
        if (debt == null || policy == null) {
            String none = Money.zero(open.currency()).plain();
            return new LateChargesView(view.id(), facts.on(), view.dueOn(), view.dueOn(), view.currency(), open.plain(), none, 0, none, none, none, none, open.plain(),
                    LateWords.noneIn(language));
        }
        LateCharge charge = LateCharging.of(debt, policy, facts.business(), facts.on());
        return new LateChargesView(view.id(), facts.on(), debt.dueOn(), charge.payBy(), view.currency(), open.plain(), charge.late().plain(), charge.days(),
                charge.fine().plain(), charge.interest().plain(), charge.total().plain(), facts.charged().plain(), open.plus(charge.total()).minus(facts.charged()).plain(),
                new LateWords(language).explain(charge, policy, debt.dueOn()));
    }
}
