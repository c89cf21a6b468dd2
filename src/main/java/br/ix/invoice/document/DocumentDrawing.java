package br.ix.invoice.document;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.document.drawing.UndrawnDocuments;
import br.ix.invoice.document.drawing.UndrawnDocuments.GivenUp;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents that cannot be drawn: a work list, and trying one again. */
@Component
public class DocumentDrawing {

    private final UndrawnDocuments undrawn;
    private final Receivables receivables;
    private final AuditTrail trail;

    DocumentDrawing(UndrawnDocuments undrawn, Receivables receivables, AuditTrail trail) {
        this.undrawn = undrawn;
        this.receivables = receivables;
        this.trail = trail;
    }

    /** In the order in which they were given up. */
    public Page<UndrawnDocument> givenUp(PageQuery query) {
        Page<GivenUp> page = Page.of(undrawn.givenUp(query.afterId(), query.rows()), query, one -> String.valueOf(one.id()));
        Map<Long, Receivable> named = receivables.withKeys(page.items().stream().map(GivenUp::invoice).toList());
        return new Page<>(page.items().stream().filter(one -> named.containsKey(one.invoice())).map(one -> view(one, named.get(one.invoice()))).toList(), page.next());
    }

    /** Draws it soon; 404 where it was not given up. */
    @Transactional
    public UndrawnDocument retry(String invoice) {
        Receivable document = Optional.ofNullable(receivables.withIds(List.of(invoice)).get(invoice)).orElseThrow(() -> Refusal.notFound("undrawn document", invoice));
        GivenUp one = undrawn.retry(document.id()).orElseThrow(() -> Refusal.notFound("undrawn document", invoice));
        trail.record("undrawn-document.retried", "undrawn-documents/" + invoice, null, Values.of("number", document.number(), "reason", one.reason()));
        return view(one, document);
    }

    private static UndrawnDocument view(GivenUp one, Receivable document) {
        return new UndrawnDocument(document.publicId(), document.number(), one.attempts(), one.reason(), one.at(), one.id());
    }
}
