package br.ix.invoice.psp;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.psp.register.PixRegistrationViews;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How charges by PIX stand at their banks, for REST and the console. */
@Component
public class PixRegistrations {

    private final PixRegistrationViews views;
    private final AuditTrail trail;

    PixRegistrations(PixRegistrationViews views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    /** In the order of their invoices; of one state where given. */
    public Page<PixRegistrationView> page(@Nullable PixState state, PageQuery query) {
        return Page.of(views.page(state, query), query, view -> String.valueOf(view.key()));
    }

    /** How many there are of each state. */
    public Map<PixState, Long> counts() {
        return views.counts();
    }

    /** Of an invoice (id); 404 where no bank has to know of it. */
    public PixRegistrationView of(String invoice) {
        return views.of(invoice).orElseThrow(() -> Refusal.notFound("PIX registration", invoice));
    }

    /** Tells the bank again, now; 409 where it was told, or is to be told soon. */
    @Transactional
    public PixRegistrationView retry(String invoice) {
        PixRegistrationView before = of(invoice);
        if (!views.retry(invoice)) {
            throw Refusal.conflict("pix-registration-state", "The charge of '%s' is %s: only what was refused, or could not be told, is told again"
                    .formatted(before.number(), before.state())).with("state", before.state().name());
        }
        trail.record("pix-registration.retried", "pix-registrations/" + invoice, Values.of("state", before.state(), "reasons", before.reasons()),
                Values.of("state", PixState.REQUESTED));
        return of(invoice);
    }
}
