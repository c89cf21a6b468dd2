package br.ix.invoice.console.me;

import br.ix.invoice.access.SecondFactors;
import br.ix.invoice.console.page.Deed;
import java.security.Principal;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own second factor: set up, confirmed, its recovery codes, switched off. */
@Controller
@RequestMapping(SecondFactorController.PAGE)
class SecondFactorController {

    static final String PAGE = "/console/me/second-factor";

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    @GetMapping
    String show(Principal who, Model model) {
        model.addAttribute("factor", factors.inForce(who).orElse(null));
        model.addAttribute("enrolment", factors.begun(who).orElse(null));
        return "me/second-factor";
    }

    @PostMapping("/enrolment")
    String begin(Principal who, RedirectAttributes flash) {
        return new Deed("second-factor-begun", PAGE).then(flash, () -> factors.begin(who));
    }

    @PostMapping
    String confirm(Principal who, @RequestParam String code, RedirectAttributes flash) {
        return new Deed("second-factor-on", PAGE).then(flash, shownOnce(flash, () -> factors.confirm(who, code)));
    }

    @PostMapping("/codes")
    String renewCodes(Principal who, @RequestParam String code, RedirectAttributes flash) {
        return new Deed("recovery-codes-renewed", PAGE).then(flash, shownOnce(flash, () -> factors.renewCodes(who, code)));
    }

    @PostMapping("/removal")
    String switchOff(Principal who, @RequestParam String code, RedirectAttributes flash) {
        return new Deed("second-factor-off", PAGE).then(flash, () -> factors.switchOff(who, code));
    }

    /** The codes go to the next page and nowhere else. */
    private static Supplier<String> shownOnce(RedirectAttributes flash, Supplier<? extends Iterable<String>> codes) {
        return () -> {
            flash.addFlashAttribute("codes", codes.get());
            return PAGE;
        };
    }
}
