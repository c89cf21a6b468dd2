package br.ix.invoice.console.dunning;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each issuer asks for when it is paid late. */
@Controller
@RequestMapping("/console/late-charges")
class LateChargesController {

    private static final String PAGE = "/console/late-charges";
    private static final LateChargePolicy NOTHING = new LateChargePolicy(null, "0", "0", "0", "MONTH", null, 0, null, false, false, 0);

    /** A policy as a form sends it; blank: none. */
    record Form(String finePercent, String fineAmount, String interestPercent, String interestPer, @Nullable String interestCeilingPercent,
                @Nullable Integer graceDays, @Nullable String calendar, @Nullable Boolean onNextDocument, @Nullable Boolean whileOpen) {

        LateChargePolicy policy() {
            return new LateChargePolicy(null, finePercent, fineAmount, interestPercent, interestPer, interestCeilingPercent, graceDays,
                    calendar == null || calendar.isBlank() ? null : calendar.strip(), onNextDocument, whileOpen, 0);
        }
    }

    private final LateCharges charges;
    private final Exchanges exchanges;

    LateChargesController(LateCharges charges, Exchanges exchanges) {
        this.charges = charges;
        this.exchanges = exchanges;
    }

    @GetMapping
    String show(Model model) {
        Map<String, LateChargePolicy> policies = charges.policies().stream()
                .collect(Collectors.toMap(policy -> Objects.requireNonNull(policy.issuer()), Function.identity()));
        model.addAttribute("issuers", exchanges.issuers());
        model.addAttribute("policies", policies);
        model.addAttribute("nothing", NOTHING);
        return "dunning/charges";
    }

    @PostMapping("/{issuer}")
    String change(@PathVariable String issuer, Form form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("late-charges-changed", PAGE).then(flash, () -> {
            charges.put(issuer, form.policy(), "*");
        });
    }
}
