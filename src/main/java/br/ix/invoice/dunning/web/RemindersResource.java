package br.ix.invoice.dunning.web;

import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.OverdueAccountView;
import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/reminders}: what was written to be sent; {@code /api/v1/overdue-accounts}: who may be blocked. */
@RestController
class RemindersResource {

    /** Null: both. */
    record StateQuery(@Nullable String state) {
    }

    private final Dunning dunning;

    RemindersResource(Dunning dunning) {
        this.dunning = dunning;
    }

    @GetMapping("/api/v1/reminders")
    Page<ReminderView> list(@RequestParam(required = false) @Nullable String billingAccount, PageQuery page, Locale language) {
        return dunning.reminders(billingAccount, page, language);
    }

    @GetMapping("/api/v1/reminders/{id}")
    ReminderView show(@PathVariable String id, Locale language) {
        return dunning.reminder(id, language);
    }

    @GetMapping("/api/v1/overdue-accounts")
    Page<OverdueAccountView> overdue(@ModelAttribute StateQuery query, PageQuery page) {
        Inputs in = new Inputs(Form.of(query));
        String state = in.oneOf("state", List.of("MAY_BE_BLOCKED", "MAY_BE_UNBLOCKED"));
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return dunning.overdue(state, page);
    }
}
