package br.ix.invoice.console.message;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.document.DocumentDrawing;
import br.ix.invoice.job.DeadMessages;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages and events that could not be handled: those that wait, or all; and documents that cannot be drawn. */
@Controller
@RequestMapping("/console/messages")
class MessagesController {

    private static final PageQuery SOME = new PageQuery(100, null);

    private final DeadMessages messages;
    private final DocumentDrawing drawing;

    MessagesController(DeadMessages messages, DocumentDrawing drawing) {
        this.messages = messages;
        this.drawing = drawing;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean all, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("messages", Paging.of(messages.list(all ? null : "WAITING", query), request));
        model.addAttribute("waiting", messages.waiting());
        model.addAttribute("all", all);
        model.addAttribute("undrawn", drawing.givenUp(SOME).items());
        return "message/list";
    }
}
