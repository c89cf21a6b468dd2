package br.ix.invoice.console.me;

import br.ix.invoice.access.OwnPassword;
import br.ix.invoice.access.PasswordChange;
import br.ix.invoice.console.page.Deed;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own password. */
@Controller
@RequestMapping(PasswordController.PAGE)
class PasswordController {

    static final String PAGE = "/console/me/password";

    private final OwnPassword password;

    PasswordController(OwnPassword password) {
        this.password = password;
    }

    @GetMapping
    String show(Principal who, Model model) {
        model.addAttribute("changeable", password.canBeChanged(who));
        model.addAttribute("required", password.mustBeChanged(who));
        return "me/password";
    }

    @PostMapping
    String change(Principal who, PasswordChange change, RedirectAttributes flash) {
        return new Deed("password-changed", PAGE).then(flash, () -> {
            password.change(who, change);
            return "/console/me";
        });
    }
}
