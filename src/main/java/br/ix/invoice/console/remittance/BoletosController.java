package br.ix.invoice.console.remittance;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.remittance.BoletoRegistrations;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How boletos stand at their banks; the rejected ones are a work list. */
@Controller
@RequestMapping("/console/boletos")
class BoletosController {

    private final BoletoRegistrations registrations;

    BoletosController(BoletoRegistrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable BoletoState state, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("boletos", Paging.of(registrations.page(state, query), request));
        model.addAttribute("counts", registrations.counts());
        model.addAttribute("state", state);
        return "remittance/boletos";
    }
}
