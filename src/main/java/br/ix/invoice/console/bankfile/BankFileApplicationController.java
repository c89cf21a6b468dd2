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

/** Letting a file go on whose job broke. */
@Controller
@RequestMapping("/console/bank-files/{id}/application")
class BankFileApplicationController {

    private final BankFiles files;

    BankFileApplicationController(BankFiles files) {
        this.files = files;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("bank-file-applied", "/console/bank-files/" + id).then(flash, () -> {
            files.apply(id);
        });
    }
}
