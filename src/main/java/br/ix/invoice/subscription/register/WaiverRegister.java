package br.ix.invoice.subscription.register;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.SubscriptionsChanged;
import br.ix.invoice.subscription.Waivers.WaiverRecord;
import br.ix.invoice.subscription.Waivers.WaiverView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the waivers of subscriptions. Each change is announced as one of the subscription from its first day on: drafts become stale, and
 * charged days are looked at again by the next run. Public for the module's face.
 */
@Component
public class WaiverRegister {

    private static final int LONGEST_REASON = 200;

    private final SubscriptionRows subscriptions;
    private final SubscriptionPages pages;
    private final WaiverRows rows;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    WaiverRegister(SubscriptionRows subscriptions, SubscriptionPages pages, WaiverRows rows, ApplicationEventPublisher events, AuditTrail trail) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.rows = rows;
        this.events = events;
        this.trail = trail;
    }

    public Page<WaiverView> page(String subscription, PageQuery query, Caller caller) {
        SubscriptionRow whose = visible(subscription, caller);
        return Page.of(rows.page(whose.id(), query.afterId(), query.rows()), query, row -> Long.toString(row.id()))
                .map(row -> row.view(subscription));
    }

    public WaiverView byId(String subscription, String id, Caller caller) {
        return existing(visible(subscription, caller), id).view(subscription);
    }

    @Transactional
    public WaiverView make(String subscription, WaiverRecord waiver) {
        SubscriptionRow whose = locked(subscription);
        WaiverRow made = checked(waiver.withDefaults(), new WaiverRow(0, 0, UUID.randomUUID().toString(), LocalDate.EPOCH, null, BigDecimal.ONE, ""));
        refuseSharedDays(whose, made);
        rows.insert(whose.id(), made);
        announce(whose, made.from());
        trail.record("waiver.created", made.path(whose), null, Form.of(made.record()).fields());
        return existing(whose, made.publicId()).view(subscription);
    }

    @Transactional
    public WaiverView change(String subscription, String id, @Nullable String ifMatch, UnaryOperator<WaiverRecord> change) {
        SubscriptionRow whose = locked(subscription);
        WaiverRow before = existing(whose, id);
        Answers.requireMatch(ifMatch, before.version());
        WaiverRow after = checked(change.apply(before.record()), before);
        refuseSharedDays(whose, after);
        before.firstDifference(after).ifPresent(from -> {
            rows.update(after);
            announce(whose, from);
            Form was = Form.of(before.record());
            Form is = Form.of(after.record());
            trail.record("waiver.changed", after.path(whose), was.differingFrom(is), is.differingFrom(was));
        });
        return existing(whose, id).view(subscription);
    }

    @Transactional
    public void remove(String subscription, String id, @Nullable String ifMatch) {
        SubscriptionRow whose = locked(subscription);
        WaiverRow removed = existing(whose, id);
        Answers.requireMatch(ifMatch, removed.version());
        rows.delete(whose.id(), removed);
        announce(whose, removed.from());
        trail.record("waiver.deleted", removed.path(whose), Form.of(removed.record()).fields(), null);
    }

    private SubscriptionRow visible(String subscription, Caller caller) {
        return subscriptions.read(subscriptions.withPublicIds(Set.of(subscription)).values()).stream()
                .filter(found -> pages.isVisible(found, caller)).findFirst().orElseThrow(() -> Refusal.notFound("subscription", subscription));
    }

    /** Who changes a waiver holds the subscription; a void one owes nothing that could be waived. */
    private SubscriptionRow locked(String subscription) {
        SubscriptionRow row = subscriptions.lock(subscriptions.withPublicIds(Set.of(subscription)).values()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("subscription", subscription));
        if (row.isVoid()) {
            throw Refusal.conflict("subscription-void", "The subscription '%s' is void: it owes nothing that could be waived".formatted(subscription));
        }
        return row;
    }

    private WaiverRow existing(SubscriptionRow whose, String id) {
        return rows.withPublicId(whose.id(), id).orElseThrow(() -> Refusal.notFound("waiver", id));
    }

    /** The row with what an input says; every fault at once. */
    private static WaiverRow checked(WaiverRecord waiver, WaiverRow there) {
        Inputs in = new Inputs(Form.of(waiver));
        in.require("from", "percent", "reason");
        LocalDate from = in.day("from");
        LocalDate until = in.day("until");
        BigDecimal percent = in.percent("percent");
        String reason = in.text("reason", LONGEST_REASON);
        if (from != null && until != null && until.isBefore(from)) {
            in.refuse("END_BEFORE_START", "until", "is before from, " + from);
        }
        if (percent != null && percent.signum() == 0) {
            in.refuse("INVALID_PERCENT", "percent", "is not above 0: nothing would be waived");
        }
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return new WaiverRow(there.id(), there.version(), there.publicId(), Objects.requireNonNull(from), until, Objects.requireNonNull(percent),
                Objects.requireNonNull(reason));
    }

    /** A day has one waiver, so that a line can say why. */
    private void refuseSharedDays(SubscriptionRow whose, WaiverRow wanted) {
        rows.all(whose.id()).stream().filter(other -> other.id() != wanted.id() && other.sharesDaysWith(wanted)).findFirst().ifPresent(other -> {
            throw Refusal.conflict("waiver-overlaps", "The subscription '%s' has the days %s to %s waived already (%s, waiver '%s'): change that one, or choose other days"
                    .formatted(whose.publicId(), other.from(), other.until() == null ? "on" : other.until(), other.reason(), other.publicId()));
        });
    }

    private void announce(SubscriptionRow whose, LocalDate from) {
        events.publishEvent(new SubscriptionsChanged(List.of(new SubscriptionsChanged.Changed(whose.id(), from))));
    }
}
