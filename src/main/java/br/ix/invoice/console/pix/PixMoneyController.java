package br.ix.invoice.console.pix;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.psp.PixNotifications;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money by PIX of which banks told; what was rejected is a work list. */
@Controller
@RequestMapping("/console/pix-money")
class PixMoneyController {

    private final PixNotifications notifications;

    PixMoneyController(PixNotifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("money", Paging.of(notifications.page(state, query), request));
        return "pix/money";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("pix-asked", "/console/pix-money").then(flash, () -> {
            notifications.retry(id);
        });
    }
}
