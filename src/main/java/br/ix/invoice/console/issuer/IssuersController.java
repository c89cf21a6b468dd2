package br.ix.invoice.console.issuer;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The issuers (there are few), each with its bounds and where it is paid. */
@Controller
@RequestMapping("/console/issuers")
class IssuersController {

    private final Exchanges exchanges;

    IssuersController(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping
    String list(Model model) {
        List<Issuer> issuers = exchanges.issuers();
        model.addAttribute("issuers", issuers);
        model.addAttribute("boletos", Samples.boletos(issuers));
        model.addAttribute("pixCodes", Samples.pix(issuers));
        return "issuer/list";
    }
}
