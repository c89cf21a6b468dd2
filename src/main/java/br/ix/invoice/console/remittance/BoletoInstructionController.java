package br.ix.invoice.console.remittance;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.remittance.BoletoRegistrations;
import br.ix.invoice.remittance.BoletoRegistrations.AskBank;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a bank to do something with a boleto in the next file. */
@Controller
@RequestMapping("/console/boletos/{id}/instruction")
class BoletoInstructionController {

    private final BoletoRegistrations registrations;

    BoletoInstructionController(BoletoRegistrations registrations) {
        this.registrations = registrations;
    }

    @PostMapping
    String create(@PathVariable String id, AskBank request, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("boleto-instructed", "/console/boletos").then(flash, () -> {
            registrations.instruct(id, request, caller);
        });
    }
}
