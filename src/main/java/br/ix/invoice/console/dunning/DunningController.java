package br.ix.invoice.console.dunning;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.DunningHold;
import br.ix.invoice.dunning.OverdueAccountView;
import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may be blocked, what was written to remind, who is not reminded; and a look now. */
@Controller
@RequestMapping("/console/dunning")
class DunningController {

    private static final PageQuery SOME = new PageQuery(100, null);

    private final Dunning dunning;
    private final AccountLabels labels;

    DunningController(Dunning dunning, AccountLabels labels) {
        this.dunning = dunning;
        this.labels = labels;
    }

    @GetMapping
    String show(PageQuery query, HttpServletRequest request, Locale language, Model model) {
        List<OverdueAccountView> overdue = dunning.overdue(null, SOME).items();
        Paging<ReminderView> reminders = Paging.of(dunning.reminders(null, query, language), request);
        List<DunningHold> holds = dunning.holds(SOME).items();
        model.addAttribute("overdue", overdue);
        model.addAttribute("reminders", reminders);
        model.addAttribute("holds", holds);
        model.addAttribute("runs", dunning.runs(new PageQuery(3, null)).items());
        model.addAttribute("labels", labels.of(Stream.of(overdue.stream().map(OverdueAccountView::billingAccount),
                reminders.items().stream().map(ReminderView::billingAccount), holds.stream().map(DunningHold::billingAccount))
                .flatMap(ids -> ids).distinct().toList()));
        return "dunning/show";
    }

    @PostMapping
    String look(Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("dunning-requested", "/console/dunning").then(flash, () -> {
            dunning.request(caller.name());
        });
    }
}
