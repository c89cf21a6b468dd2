package br.ix.invoice.console.message;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.job.DeadMessages;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having a message handled again. */
@Controller
@RequestMapping("/console/messages/{id}/replay")
class ReplayController {

    private final DeadMessages messages;

    ReplayController(DeadMessages messages) {
        this.messages = messages;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("message-replayed", "/console/messages").then(flash, () -> {
            messages.replay(id, caller.name());
        });
    }
}
