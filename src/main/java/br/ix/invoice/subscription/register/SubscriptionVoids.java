package br.ix.invoice.subscription.register;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.SubscriptionsChanged;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes subscriptions void: such a one never owed anything, and what was charged for it is credited by the next run. It stays void.
 * Public for the web package.
 */
@Component
public class SubscriptionVoids {

    private static final int LONGEST_REASON = 200;

    private static final String VOID = """
            UPDATE subscription SET voided_at = CURRENT_TIMESTAMP(6), void_reason = :reason, version = version + 1 WHERE id = :id
            """;

    private static final String REASONS = """
            SELECT id, void_reason FROM subscription WHERE id IN (:ids) AND void_reason IS NOT NULL
            """;

    private final SubscriptionRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    SubscriptionVoids(SubscriptionRows rows, JdbcClient jdbc, ApplicationEventPublisher events, AuditTrail trail) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.trail = trail;
    }

    /** The subscription as it is then. {@code ifMatch} is checked where it was sent, as an action does not need it. */
    @Transactional
    public SubscriptionRow make(String publicId, @Nullable String ifMatch, @Nullable String reason) {
        SubscriptionRow row = rows.lock(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("subscription", publicId));
        if (ifMatch != null) {
            Answers.requireMatch(ifMatch, row.version());
        }
        String why = required(reason);
        refuse(row);
        jdbc.sql(VOID).param("id", row.id()).param("reason", why).update();
        events.publishEvent(new SubscriptionsChanged(List.of(new SubscriptionsChanged.Changed(row.id(), row.startsOn()))));
        trail.record("subscription.voided", row.path(), null, Map.of("reason", why));
        return rows.read(List.of(row.id())).get(0);
    }

    /** Why void subscriptions are void, by key; those that are not are absent. */
    public Map<Long, String> reasonsOf(List<SubscriptionRow> rows) {
        List<Long> ids = rows.stream().filter(SubscriptionRow::isVoid).map(SubscriptionRow::id).toList();
        Map<Long, String> reasons = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(REASONS).param("ids", ids).query(row -> {
                reasons.put(row.getLong(1), row.getString(2));
            });
        }
        return reasons;
    }

    private static String required(@Nullable String reason) {
        Inputs in = new Inputs(new Form(Collections.singletonMap("reason", reason)));
        in.require("reason");
        String text = in.text("reason", LONGEST_REASON);
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return Optional.ofNullable(text).orElseThrow();
    }

    private static void refuse(SubscriptionRow row) {
        if (row.isVoid()) {
            throw Refusal.conflict("subscription-void", "The subscription '%s' is void already".formatted(row.publicId()));
        }
        if (row.settledThrough() != null && !row.startsOn().isAfter(row.settledThrough())) {
            throw Refusal.conflict("settled-elsewhere",
                    "The subscription '%s' was billed elsewhere through %s and cannot have owed nothing: end it on that day or later"
                            .formatted(row.publicId(), row.settledThrough()));
        }
    }
}
