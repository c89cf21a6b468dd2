package br.ix.invoice.console.message;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.job.DeadMessages;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a message up. */
@Controller
@RequestMapping("/console/messages/{id}/disposal")
class DisposalController {

    private final DeadMessages messages;

    DisposalController(DeadMessages messages) {
        this.messages = messages;
    }

    @PostMapping
    String create(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("message-discarded", "/console/messages").then(flash, () -> {
            messages.discard(id, reason, caller.name());
        });
    }
}
