package br.ix.invoice.console.audit;

import br.ix.invoice.audit.AuditEntries;
import br.ix.invoice.audit.AuditFilter;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what: all of it by filters, and the history of one thing for its page. */
@Controller("auditPages")
@RequestMapping("/console/audit")
class AuditController {

    private static final int LONGEST = 160;
    private static final int IN_HISTORY = 20;

    /** What is asked for, as text. */
    record Search(@Nullable String subject, @Nullable String who, @Nullable String action, @Nullable String from, @Nullable String until) {

        private AuditFilter filter() {
            Inputs in = new Inputs(Form.of(this));
            LocalDate first = in.day("from");
            LocalDate last = in.day("until");
            AuditFilter filter = new AuditFilter(in.text("subject", LONGEST), in.text("who", LONGEST), in.text("action", LONGEST), first, last);
            if (in.isRefused()) {
                throw Refusal.invalid(in.faults());
            }
            return filter;
        }
    }

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping
    String list(Search search, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("asked", search);
        model.addAttribute("entries", Paging.of(entries.page(search.filter(), query).map(AuditRow::of), request)
                .inFile(AuditLine.class, rows -> rows.stream().map(AuditLine::of).toList()));
        return "audit/list";
    }

    /** The part of another page. */
    @GetMapping("/history")
    String history(@RequestParam String subject, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("entries", entries.page(AuditFilter.of(subject), new PageQuery(IN_HISTORY, null)).map(AuditRow::of));
        return "audit/_history :: loaded";
    }
}
