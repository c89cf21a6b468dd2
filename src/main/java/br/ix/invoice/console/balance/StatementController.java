package br.ix.invoice.console.balance;

import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.payment.Balances;
import br.ix.invoice.payment.Balances.Range;
import br.ix.invoice.rest.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The entries of a billing account between two days, as of a day. */
@Controller
@RequestMapping("/console/accounts/{id}/statement")
class StatementController {

    private final Balances balances;
    private final AccountLabels labels;

    StatementController(Balances balances, AccountLabels labels) {
        this.balances = balances;
        this.labels = labels;
    }

    /** Days; null: from the first, to the last, as of now. */
    record Asked(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
                 @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
                 @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
    }

    @GetMapping
    String show(@PathVariable String id, Asked asked, Caller caller, Model model) {
        model.addAttribute("statement", balances.statement(id, new Range(asked.from(), asked.until(), asked.asOf()), caller));
        model.addAttribute("labels", labels.of(List.of(id)));
        model.addAttribute("asked", asked);
        return "balance/statement";
    }
}
