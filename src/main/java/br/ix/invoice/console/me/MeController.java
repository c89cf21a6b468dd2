package br.ix.invoice.console.me;

import br.ix.invoice.access.Logins;
import br.ix.invoice.access.SecondFactors;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is logged in, and how. */
@Controller
@RequestMapping("/console/me")
class MeController {

    private final SecondFactors factors;
    private final Logins logins;

    MeController(SecondFactors factors, Logins logins) {
        this.factors = factors;
        this.logins = logins;
    }

    @GetMapping
    String show(Principal who, Model model) {
        model.addAttribute("factor", factors.inForce(who).orElse(null));
        model.addAttribute("logins", logins.lastOf(who));
        return "me/show";
    }
}
