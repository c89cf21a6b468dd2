package br.ix.invoice.console.message;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.job.DeadMessages;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages and events that could not be handled: those that wait, or all. */
@Controller
@RequestMapping("/console/messages")
class MessagesController {

    private final DeadMessages messages;

    MessagesController(DeadMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean all, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("messages", Paging.of(messages.list(all ? null : "WAITING", query), request));
        model.addAttribute("waiting", messages.waiting());
        model.addAttribute("all", all);
        return "message/list";
    }
}
