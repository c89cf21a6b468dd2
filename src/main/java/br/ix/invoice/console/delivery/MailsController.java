package br.ix.invoice.console.delivery;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.delivery.MailFilter;
import br.ix.invoice.delivery.MailRequest;
import br.ix.invoice.delivery.MailView;
import br.ix.invoice.delivery.Mails;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents by mail, newest first; one is sent (again) from here or from the page of its invoice. */
@Controller
@RequestMapping("/console/deliveries/mails")
class MailsController {

    private static final String HOME = "/console/deliveries/mails";

    private final Mails mails;

    MailsController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, PageQuery query, HttpServletRequest request, Model model) {
        String asked = state == null || state.isBlank() ? null : state;
        model.addAttribute("mails", Paging.of(mails.list(new MailFilter(null, asked), query), request));
        model.addAttribute("state", asked);
        model.addAttribute("on", mails.isOn());
        return "delivery/mails";
    }

    /** {@code again}: the mail that is sent once more; {@code reminder}: one that is told again; without both the page of the invoice asks. */
    record Form(@Nullable String invoice, @Nullable String again, @Nullable String reminder, @Nullable String to) {
    }

    @PostMapping
    String create(Form form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        MailView before = form.again() == null ? null : mails.byId(form.again());
        String document = before == null ? form.invoice() : before.invoice();
        String reminder = before == null ? form.reminder() : before.reminder();
        String to = form.to();
        String page = form.reminder() != null ? "/console/dunning"
                : form.again() == null && document != null && document.matches("[0-9a-f-]{36}") ? "/console/invoices/" + document : HOME;
        return new Deed("mail-asked", page).then(flash, () -> {
            MailView asked = mails.send(new MailRequest(reminder == null ? document : null, reminder, to == null || to.isBlank() ? null : to.strip()), caller);
            return form.again() == null && reminder == null ? "/console/invoices/" + asked.invoice() : page;
        });
    }
}
