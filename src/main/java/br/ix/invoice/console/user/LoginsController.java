package br.ix.invoice.console.user;

import br.ix.invoice.access.Login;
import br.ix.invoice.access.LoginFilter;
import br.ix.invoice.access.LoginLocks;
import br.ix.invoice.access.Logins;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who logged in or tried to, and what is locked for it. */
@Controller("loginPages")
@RequestMapping(LoginsController.PAGE)
class LoginsController {

    static final String PAGE = "/console/logins";

    /** What is asked for, as text. */
    record Search(@Nullable String user, @Nullable String outcome, @Nullable String way, @Nullable String address, @Nullable String from,
                  @Nullable String until) {
    }

    /** A login as a line of a file, with the fields that the API has. */
    record Line(String id, Instant at, @Nullable String user, Login.Outcome outcome, Login.@Nullable Reason reason, Login.Way way, String via, String address,
                @Nullable String agent) {

        static Line of(Login login) {
            return new Line(login.id(), login.at(), login.user(), login.outcome(), login.reason(), login.way(), login.from().via(), login.from().address(),
                    login.from().agent());
        }
    }

    private final Logins logins;
    private final LoginLocks locks;

    LoginsController(Logins logins, LoginLocks locks) {
        this.logins = logins;
        this.locks = locks;
    }

    /** Both are for administrators only. */
    @ModelAttribute
    void check(Caller caller) {
        Permission.requireAdminister(caller);
    }

    @GetMapping
    String list(Search search, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("asked", search);
        model.addAttribute("ways", Login.Way.values());
        model.addAttribute("outcomes", Login.Outcome.values());
        model.addAttribute("locks", locks.page(new PageQuery(PageQuery.DEFAULT_LIMIT, null)).items());
        model.addAttribute("logins", Paging.of(logins.page(LoginFilter.of(Form.of(search)), query), request)
                .inFile(Line.class, shown -> shown.stream().map(Line::of).toList()));
        return "user/logins";
    }

    @PostMapping("/locks/{id}/removal")
    String lift(@PathVariable String id, RedirectAttributes flash) {
        return new Deed("login-lock-lifted", PAGE).then(flash, () -> locks.lift(locks.byId(id)));
    }
}
