package br.ix.invoice.console.user;

import br.ix.invoice.access.People;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who log in, and what an administrator does for them. */
@Controller
@RequestMapping(UsersController.PAGE)
class UsersController {

    static final String PAGE = "/console/users";

    private final People people;

    UsersController(People people) {
        this.people = people;
    }

    @GetMapping
    String list(PageQuery query, Caller caller, HttpServletRequest request, Model model) {
        Permission.requireAdminister(caller);
        model.addAttribute("people", Paging.of(people.page(query), request));
        return "user/list";
    }

    @PostMapping("/{id}/second-factor-removal")
    String switchSecondFactorOff(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("second-factor-of-other-off", PAGE).then(flash, () -> people.switchSecondFactorOff(id));
    }
}
