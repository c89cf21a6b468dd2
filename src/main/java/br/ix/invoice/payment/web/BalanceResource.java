package br.ix.invoice.payment.web;

import br.ix.invoice.payment.AgingRow;
import br.ix.invoice.payment.Balances;
import br.ix.invoice.payment.Balances.Range;
import br.ix.invoice.payment.StatementView;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What billing accounts owe: {@code billing-accounts/{id}/statement} and {@code reports/aging}. */
@RestController
@RequestMapping("/api/v1")
class BalanceResource {

    /** Days as text. */
    record StatementQuery(@Nullable String from, @Nullable String until, @Nullable String asOf) {
    }

    /** A day as text, and the code of an exchange. */
    record AgingQuery(@Nullable String asOf, @Nullable String exchange) {
    }

    private final Balances balances;

    BalanceResource(Balances balances) {
        this.balances = balances;
    }

    @GetMapping("/billing-accounts/{id}/statement")
    StatementView statement(@PathVariable String id, @ModelAttribute StatementQuery query, Caller caller) {
        Inputs in = new Inputs(Form.of(query));
        Range range = new Range(in.day("from"), in.day("until"), in.day("asOf"));
        if (range.from() != null && range.until() != null && range.until().isBefore(range.from())) {
            in.refuse("INVALID_DAY", "until", "is before from, %s".formatted(range.from()));
        }
        refuseIfFaulty(in);
        return balances.statement(id, range, caller);
    }

    @GetMapping("/reports/aging")
    Page<AgingRow> aging(@ModelAttribute AgingQuery query, PageQuery page, Caller caller) {
        Inputs in = new Inputs(Form.of(query));
        var asOf = in.day("asOf");
        refuseIfFaulty(in);
        return balances.aging(asOf, query.exchange(), page, caller);
    }

    private static void refuseIfFaulty(Inputs in) {
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
    }
}
