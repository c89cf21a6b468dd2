package br.ix.invoice.dunning.web;

import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.dunning.LateChargesView;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices/{id}/late-charges}: what it costs that an invoice is paid late, as of a day. */
@RestController
class LateChargesResource {

    /** A day as text; null: today. */
    record LateQuery(@Nullable String on) {
    }

    private final LateCharges charges;

    LateChargesResource(LateCharges charges) {
        this.charges = charges;
    }

    @GetMapping("/api/v1/invoices/{id}/late-charges")
    LateChargesView show(@PathVariable String id, @ModelAttribute LateQuery query, Caller caller, Locale language) {
        Inputs in = new Inputs(Form.of(query));
        LocalDate on = in.day("on");
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return charges.of(id, on, caller, language);
    }
}
