package br.ix.invoice.console.contract;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.console.page.RefusalNotice;
import br.ix.invoice.contract.ContractTemplates;
import br.ix.invoice.contract.ContractTemplates.Given;
import br.ix.invoice.contract.ContractTemplates.Template;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of contracts: all, one to write or to change, and how it would look. */
@Controller
@RequestMapping("/console/contract-templates")
class TemplatesController {

    private static final String PAGE = "/console/contract-templates";

    private final ContractTemplates templates;

    TemplatesController(ContractTemplates templates) {
        this.templates = templates;
    }

    /** What was written; {@code id} is empty for a new one. */
    record Written(@Nullable String id, @Nullable String kind, @Nullable String validFrom, @Nullable String textPt, @Nullable String textEn) {

        Given given() {
            return new Given(kind, validFrom, textPt, textEn);
        }

        @Nullable String known() {
            return StringUtils.hasText(id) ? id : null;
        }
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("templates", Paging.of(templates.list(query), request));
        return "contract/templates";
    }

    @GetMapping("/new")
    String begin(Caller caller, Model model) {
        Permission.requireApprove(caller);
        return form(model, null, new Given(null, null, "<h1></h1>\n<p>{razao_social}</p>", "<h1></h1>\n<p>{razao_social}</p>"));
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        Template template = templates.byId(id);
        return form(model, id, new Given(template.kind(), template.validFrom().toString(), template.textPt(), template.textEn()));
    }

    /** How it would look; nothing is written. */
    @PostMapping("/preview")
    String preview(Written written, Caller caller, Model model) {
        Permission.requireApprove(caller);
        return form(model, written.known(), written.given());
    }

    /** What was written is not lost where it is refused. */
    @PostMapping
    String save(Written written, Caller caller, Model model, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        String known = written.known();
        Given given = written.given();
        try {
            if (known == null) {
                templates.create(given);
            } else {
                templates.replace(known, given);
            }
        } catch (Refusal refusal) {
            model.addAttribute("refusal", RefusalNotice.of(refusal));
            return form(model, known, given);
        }
        return new Deed("contract-template-saved", PAGE).then(flash, () -> PAGE);
    }

    private static String form(Model model, @Nullable String id, Given given) {
        model.addAttribute("id", id);
        model.addAttribute("given", given);
        model.addAttribute("pt", ContractTemplates.preview(given.textPt()));
        model.addAttribute("en", ContractTemplates.preview(given.textEn()));
        model.addAttribute("placeholders", ContractTemplates.placeholders());
        return "contract/template";
    }
}
