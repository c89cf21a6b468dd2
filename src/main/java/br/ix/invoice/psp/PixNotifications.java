package br.ix.invoice.psp;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.psp.money.PixNotificationViews;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money by PIX of which banks told, for REST and the console. */
@Component
public class PixNotifications {

    private static final List<String> STATES = List.of("WAITING", "BOOKED", "REJECTED");

    private final PixNotificationViews views;
    private final AuditTrail trail;

    PixNotifications(PixNotificationViews views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    /** In the order in which they were told first; of one state where given. */
    public Page<PixNotificationView> page(@Nullable String state, PageQuery query) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", state, "must be one of " + String.join(", ", STATES));
        }
        return Page.of(views.page(state, query), query, view -> String.valueOf(view.key()));
    }

    public PixNotificationView of(String endToEndId) {
        return views.of(endToEndId).orElseThrow(() -> Refusal.notFound("PIX notification", endToEndId));
    }

    /** Asks the bank again, now; 409 where it is booked. */
    @Transactional
    public PixNotificationView retry(String endToEndId) {
        PixNotificationView before = of(endToEndId);
        if (!views.retry(endToEndId)) {
            throw Refusal.conflict("pix-notification-state", "The payment '%s' is %s: only what was refused, or could not be asked for, is asked for again"
                    .formatted(endToEndId, before.state())).with("state", before.state());
        }
        trail.record("pix-notification.retried", "pix-notifications/" + endToEndId, Values.of("state", before.state(), "reasons", before.reasons()),
                Values.of("state", "WAITING"));
        return of(endToEndId);
    }
}
