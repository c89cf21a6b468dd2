package br.ix.invoice.access.web;

import br.ix.invoice.access.Login;
import br.ix.invoice.access.Logins;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log of logins, the newest first. */
@RestController
@RequestMapping("/api/v1/logins")
class LoginsController {

    @Schema(name = "Login")
    record Shown(String id, Instant at, @Nullable String user, Login.Outcome outcome, Login.@Nullable Reason reason, Login.Way way, String via,
                 String address, @Nullable String agent) {

        static Shown of(Login login) {
            return new Shown(login.id(), login.at(), login.user(), login.outcome(), login.reason(), login.way(), login.from().via(),
                    login.from().address(), login.from().agent());
        }
    }

    private final Logins logins;

    LoginsController(Logins logins) {
        this.logins = logins;
    }

    @GetMapping
    Page<Shown> list(@ModelAttribute LoginQuery query, PageQuery page) {
        return logins.page(query.filter(), page).map(Shown::of);
    }
}
