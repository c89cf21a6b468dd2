package br.ix.invoice.console.delivery;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.delivery.MailAddresses;
import br.ix.invoice.delivery.MailBounceRequest;
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

/** Addresses from which mails come back: a work list. */
@Controller
@RequestMapping("/console/deliveries/bounces")
class BouncesController {

    private static final String HOME = "/console/deliveries/bounces";

    private final MailAddresses addresses;

    BouncesController(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("bounces", Paging.of(addresses.bounces(query), request));
        return "delivery/bounces";
    }

    @PostMapping
    String mark(MailBounceRequest form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("address-marked", HOME).then(flash, () -> {
            addresses.mark(form, caller);
        });
    }

    @PostMapping("/{id}/removal")
    String unmark(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("address-unmarked", HOME).then(flash, () -> addresses.unmark(id));
    }
}
