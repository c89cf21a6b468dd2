package br.ix.invoice.console.bankfile;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.payment.BankMovements;
import br.ix.invoice.payment.MovementState;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The movements that wait for a person, by state. */
@Controller
@RequestMapping("/console/bank-movements")
class BankTasksController {

    private final BankMovements movements;

    BankTasksController(BankMovements movements) {
        this.movements = movements;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable MovementState state, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("movements", Paging.of(movements.list(true, state, query), request));
        model.addAttribute("tasks", movements.tasks());
        model.addAttribute("state", state);
        return "bankfile/tasks";
    }
}
