package br.ix.invoice.console.user;

import br.ix.invoice.access.People;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does to one person: role, first password, lock, sessions, second factor. */
@Controller
@RequestMapping(UsersController.PAGE + "/{id}")
class StandingController {

    private final People people;

    StandingController(People people) {
        this.people = people;
    }

    @ModelAttribute
    void check(Caller caller) {
        Permission.requireAdminister(caller);
    }

    @PostMapping("/role")
    String setRole(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("user-role-set", id).then(flash, () -> {
            people.change(id, form.eTag(), person -> person.withRole(form.role()));
        });
    }

    @PostMapping("/first-password")
    String setFirstPassword(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("user-password-set", id).then(flash, () -> {
            FirstPassword first = FirstPassword.of(form);
            people.change(id, form.eTag(), person -> person.withFirstPassword(first.text()));
            first.show(flash);
        });
    }

    @PostMapping("/lock")
    String lock(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("user-locked", id).then(flash, () -> {
            people.change(id, form.eTag(), person -> person.withLock(true));
        });
    }

    @PostMapping("/lock-removal")
    String unlock(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("user-unlocked", id).then(flash, () -> {
            people.change(id, form.eTag(), person -> person.withLock(false));
        });
    }

    @PostMapping("/session-removal")
    String endSessions(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("user-sessions-ended", id).then(flash, () -> {
            people.endSessions(id, form.eTag());
        });
    }

    @PostMapping("/second-factor-removal")
    String switchSecondFactorOff(@PathVariable String id, UserForm form, RedirectAttributes flash) {
        return deed("second-factor-of-other-off", id).then(flash, () -> people.switchSecondFactorOff(id, form.eTag()));
    }

    private static Deed deed(String done, String id) {
        return new Deed(done, UsersController.page(id));
    }
}
