package br.ix.invoice.console.remittance;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.remittance.BoletoRegistrations;
import br.ix.invoice.remittance.Remittances.MakeFile;
import br.ix.invoice.remittance.RemittanceView;
import br.ix.invoice.remittance.Remittances;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files for banks: all of them, a new one, one to take along. */
@Controller
@RequestMapping("/console/remittances")
class RemittancesController {

    private static final String HOME = "/console/remittances";

    private final Remittances remittances;
    private final BoletoRegistrations registrations;

    RemittancesController(Remittances remittances, BoletoRegistrations registrations) {
        this.remittances = remittances;
        this.registrations = registrations;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("remittances", Paging.of(remittances.newest(query), request));
        model.addAttribute("waiting", remittances.waiting());
        model.addAttribute("counts", registrations.counts());
        return "remittance/list";
    }

    @PostMapping
    String create(@RequestParam(required = false) @Nullable String issuer, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("remittance-made", HOME).then(flash, () -> {
            remittances.make(new MakeFile(issuer), caller);
        });
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        RemittanceView remittance = remittances.withId(id);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(remittance.fileName()).build().toString())
                .body(remittances.content(remittance));
    }
}
