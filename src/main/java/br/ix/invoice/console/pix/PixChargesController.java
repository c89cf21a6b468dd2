package br.ix.invoice.console.pix;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.psp.PixRegistrations;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How charges by PIX stand at their banks; the rejected ones are a work list. */
@Controller
@RequestMapping("/console/pix-charges")
class PixChargesController {

    private final PixRegistrations registrations;

    PixChargesController(PixRegistrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable PixState state, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("charges", Paging.of(registrations.page(state, query), request));
        model.addAttribute("counts", registrations.counts());
        return "pix/charges";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("pix-retried", "/console/pix-charges").then(flash, () -> {
            registrations.retry(id);
        });
    }
}
