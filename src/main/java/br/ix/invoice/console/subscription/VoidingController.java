package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.console.page.RefusalNotice;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Impact;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previews;
import br.ix.invoice.subscription.Subscriptions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a subscription void: what that means in money, then the deed. */
@Controller
@RequestMapping("/console/subscriptions/{id}/void")
class VoidingController {

    private final Subscriptions subscriptions;
    private final Previews previews;

    VoidingController(Subscriptions subscriptions, Previews previews) {
        this.subscriptions = subscriptions;
        this.previews = previews;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Caller caller, PageQuery query, HttpServletRequest request) {
        Permission.requireOperate(caller);
        ModelAndView page = new ModelAndView("subscription/voiding");
        page.addObject("subscription", subscriptions.byId(id, caller));
        try {
            Impact impact = Objects.requireNonNull(Objects.requireNonNull(previews.answer(new Preview(true, query, null), () -> {
                subscriptions.makeVoid(id, "preview");
                return ResponseEntity.noContent().build();
            }).getBody()).impact());
            page.addObject("impact", impact);
            page.addObject("rows", Paging.of(new Page<>(impact.accounts(), impact.next()), request));
        } catch (Refusal refusal) {
            page.addObject("refusal", RefusalNotice.of(refusal));
        }
        return page;
    }

    @PostMapping
    String make(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        String participant = subscriptions.byId(id, caller).participant();
        return new Deed("subscription-void", "/console/subscriptions/" + id + "/void").then(flash, () -> {
            subscriptions.makeVoid(id, reason);
            return "/console/subscriptions?participant=" + participant;
        });
    }
}
