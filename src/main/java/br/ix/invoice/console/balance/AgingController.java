package br.ix.invoice.console.balance;

import br.ix.invoice.console.page.Frame;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.payment.AgingRow;
import br.ix.invoice.payment.Balances;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What accounts owe by days since it was due, on a page and for a spreadsheet. */
@Controller
@RequestMapping("/console/aging")
class AgingController {

    private final Balances balances;
    private final AccountLabels labels;
    private final Exchanges exchanges;

    AgingController(Balances balances, AccountLabels labels, Exchanges exchanges) {
        this.balances = balances;
        this.labels = labels;
        this.exchanges = exchanges;
    }

    /** A day (null: today) and the code of an exchange (null or blank: all). */
    record Asked(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf, @Nullable String exchange) {

        @Nullable String at() {
            return exchange == null || exchange.isBlank() ? null : exchange;
        }
    }

    @GetMapping
    String show(Asked asked, PageQuery query, HttpServletRequest request, Model model) {
        Caller caller = ((Frame) Objects.requireNonNull(model.getAttribute("frame"))).caller();
        Paging<AgingRow> rows = Paging.of(balances.aging(asked.asOf(), asked.at(), query, caller), request);
        Map<String, AccountLabel> names = labels.of(rows.items().stream().map(AgingRow::billingAccount).toList());
        model.addAttribute("rows", rows.inFile(AgingLine.class, items -> items.stream().map(row -> AgingLine.of(row, names)).toList()));
        model.addAttribute("labels", names);
        model.addAttribute("exchanges", exchanges.all());
        model.addAttribute("asked", asked);
        return "balance/aging";
    }
}
