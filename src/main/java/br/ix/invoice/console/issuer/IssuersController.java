package br.ix.invoice.console.issuer;

import br.ix.invoice.ix.Exchanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The issuers (there are few), each with its bounds. */
@Controller
@RequestMapping("/console/issuers")
class IssuersController {

    private final Exchanges exchanges;

    IssuersController(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("issuers", exchanges.issuers());
        return "issuer/list";
    }
}
