package br.ix.invoice.console.adjustment;

import br.ix.invoice.catalog.AdjustmentView;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceAdjustments;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.console.page.RefusalNotice;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Impact;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prices that change together: what was made, and what one would mean in money before it is. */
@Controller
@RequestMapping("/console/adjustments")
class AdjustmentsController {

    private static final String HOME = "/console/adjustments";

    private final PriceAdjustments adjustments;
    private final Previews previews;
    private final Exchanges exchanges;
    private final Catalog catalog;

    AdjustmentsController(PriceAdjustments adjustments, Previews previews, Exchanges exchanges, Catalog catalog) {
        this.adjustments = adjustments;
        this.previews = previews;
        this.exchanges = exchanges;
        this.catalog = catalog;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("adjustments", Paging.of(adjustments.page(query), request));
        return "adjustment/list";
    }

    /** The form, and where it is filled in, what that would mean. Nothing is changed. */
    @GetMapping("/new")
    ModelAndView form(AdjustmentForm form, Caller caller, PageQuery query, HttpServletRequest request) {
        Permission.requireApprove(caller);
        ModelAndView page = new ModelAndView("adjustment/new");
        page.addObject("form", form);
        page.addObject("indices", adjustments.indices());
        page.addObject("exchanges", exchanges.all());
        page.addObject("services", catalog.services());
        if (form.isFilled()) {
            try {
                show(look(form, caller, query), request, page);
            } catch (Refusal refusal) {
                page.addObject("refusal", RefusalNotice.of(refusal));
            }
        }
        return page;
    }

    private Previewed<AdjustmentView> look(AdjustmentForm form, Caller caller, PageQuery query) {
        return Objects.requireNonNull(previews.answer(new Preview(true, query, null),
                () -> ResponseEntity.ok(adjustments.make(form.request(), caller.name()))).getBody());
    }

    private static void show(Previewed<AdjustmentView> seen, HttpServletRequest request, ModelAndView page) {
        Impact impact = Objects.requireNonNull(seen.impact());
        page.addObject("adjustment", seen.item());
        page.addObject("impact", impact);
        page.addObject("rows", Paging.of(new Page<>(impact.accounts(), impact.next()), request));
    }

    @PostMapping
    String make(AdjustmentForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("adjustment-made", form.page())
                .then(flash, () -> HOME + "/" + adjustments.make(form.request(), caller.name()).id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("adjustment", adjustments.byId(id));
        return "adjustment/show";
    }

    @PostMapping("/{id}/removal")
    String takeBack(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("adjustment-taken-back", HOME + "/" + id).then(flash, () -> {
            adjustments.takeBack(adjustments.byId(id));
            return HOME;
        });
    }
}
