package br.ix.invoice.console.contract;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The signature of a contract, of exactly the text that the page showed; and taking it back. */
@Controller
@RequestMapping("/console/contracts/{id}")
class SignatureController {

    private final Contracts contracts;

    SignatureController(Contracts contracts) {
        this.contracts = contracts;
    }

    /** When and by whom it was signed, and the version of the contract that was looked at. */
    record SignForm(@Nullable String signedOn, @Nullable String signedBy, long version) {
    }

    @PostMapping("/signature")
    String create(@PathVariable String id, SignForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        String by = StringUtils.hasText(form.signedBy()) ? form.signedBy().strip() : caller.name();
        return new Deed("contract-signed", "/console/contracts/" + id).then(flash, () -> {
            contracts.sign(id, new Contracts.SignAs("\"" + form.version() + "\"", form.signedOn(), by), caller);
        });
    }

    @PostMapping("/signature-end")
    String end(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("contract-unsigned", "/console/contracts/" + id).then(flash, () -> {
            contracts.unsign(id, null, reason);
        });
    }
}
