package br.ix.invoice.console.user;

import br.ix.invoice.access.People;
import br.ix.invoice.access.Person;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who log in: listed, made, looked at. A password that was made up is shown on the page that follows, and never again. */
@Controller
@RequestMapping(UsersController.PAGE)
class UsersController {

    static final String PAGE = "/console/users";

    /** A person as a line of a file, with the fields that the API has. */
    record Line(String id, String name, String role, Instant createdAt, boolean secondFactor, boolean mustChangePassword, boolean locked) {

        static Line of(Person person) {
            return new Line(person.id(), person.name(), person.role().name().toLowerCase(Locale.ROOT), person.createdAt(), person.secondFactor(),
                    person.mustChangePassword(), person.locked());
        }
    }

    private final People people;

    UsersController(People people) {
        this.people = people;
    }

    static String page(String id) {
        return PAGE + "/" + id;
    }

    @ModelAttribute
    void check(Caller caller) {
        Permission.requireAdminister(caller);
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("people", Paging.of(people.page(query), request).inFile(Line.class, shown -> shown.stream().map(Line::of).toList()));
        model.addAttribute("roles", People.roles());
        return "user/list";
    }

    @PostMapping
    String create(UserForm form, RedirectAttributes flash) {
        return new Deed("user-made", PAGE).then(flash, () -> {
            FirstPassword first = FirstPassword.of(form);
            String made = people.make(form.person(first.text())).id();
            first.show(flash);
            return page(made);
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("person", people.byId(id));
        model.addAttribute("roles", People.roles());
        return "user/show";
    }
}
