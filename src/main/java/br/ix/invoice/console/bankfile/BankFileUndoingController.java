package br.ix.invoice.console.bankfile;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.payment.BankFiles;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back all that a file did. */
@Controller
@RequestMapping("/console/bank-files/{id}/undoing")
class BankFileUndoingController {

    private final BankFiles files;

    BankFileUndoingController(BankFiles files) {
        this.files = files;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("bank-file-undone", "/console/bank-files/" + id).then(flash, () -> {
            files.undo(id);
        });
    }
}
