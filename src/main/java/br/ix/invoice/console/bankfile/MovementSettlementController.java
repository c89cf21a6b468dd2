package br.ix.invoice.console.bankfile;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.payment.BankMovements;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that a movement was dealt with, and how. */
@Controller
@RequestMapping("/console/bank-movements/{id}/settlement")
class MovementSettlementController {

    private final BankMovements movements;

    MovementSettlementController(BankMovements movements) {
        this.movements = movements;
    }

    @PostMapping
    String create(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("movement-settled", "/console/bank-movements").then(flash, () -> {
            movements.settle(id, reason, caller.name());
        });
    }
}
