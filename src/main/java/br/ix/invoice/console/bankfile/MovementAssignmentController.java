package br.ix.invoice.console.bankfile;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.payment.BankMovements;
import br.ix.invoice.payment.BankMovements.AssignMovement;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying which invoice a settlement pays: the suggested one, or one by its number. */
@Controller
@RequestMapping("/console/bank-movements/{id}/assignment")
class MovementAssignmentController {

    private static final PageQuery ONE = new PageQuery(1, null);

    private final BankMovements movements;
    private final Invoices invoices;

    MovementAssignmentController(BankMovements movements, Invoices invoices) {
        this.movements = movements;
        this.invoices = invoices;
    }

    @PostMapping
    String create(@PathVariable String id, @RequestParam(required = false) @Nullable String number, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("movement-assigned", "/console/bank-movements").then(flash, () -> {
            String invoice = number == null || number.isBlank() ? null : invoiceOf(number.strip(), caller);
            movements.assign(id, new AssignMovement(invoice, null), caller);
        });
    }

    private String invoiceOf(String number, Caller caller) {
        return invoices.list(InvoiceFilter.ofNumber(number, false), ONE, caller, Locale.ENGLISH).items().stream().findFirst()
                .orElseThrow(() -> Refusal.invalid("number", number, "There is no invoice '%s'".formatted(number))).id();
    }
}
