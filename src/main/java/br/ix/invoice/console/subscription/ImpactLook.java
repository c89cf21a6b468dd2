package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.RefusalNotice;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Impact;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a change of a subscription would mean in money, or why it would be refused, for a page that asks before it is made. */
@Component
class ImpactLook {

    private final Previews previews;

    ImpactLook(Previews previews) {
        this.previews = previews;
    }

    void at(Runnable change, ModelAndView page, PageQuery query, HttpServletRequest request) {
        try {
            Impact impact = Objects.requireNonNull(Objects.requireNonNull(previews.answer(new Preview(true, query, null), () -> {
                change.run();
                return ResponseEntity.noContent().build();
            }).getBody()).impact());
            page.addObject("impact", impact);
            page.addObject("rows", Paging.of(new Page<>(impact.accounts(), impact.next()), request));
        } catch (Refusal refusal) {
            page.addObject("refusal", RefusalNotice.of(refusal));
        }
    }
}
