package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.rest.Form;
import br.ix.invoice.subscription.SubscriptionRecord;
import br.ix.invoice.subscription.SubscriptionsChanged;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the subscriptions; their key is {@code externalRef}, where they have one. Public for the face and the web package. */
@Component
public class SubscriptionRegister extends Register<SubscriptionRow, SubscriptionReferences.Found> {

    private final SubscriptionRows rows;
    private final SubscriptionReferences references;
    private final SubscriptionChecks checks;
    private final SubscriptionUse use;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SubscriptionRegister(SubscriptionRows rows, SubscriptionReferences references, SubscriptionChecks checks, SubscriptionUse use,
                         BusinessClock clock, ApplicationEventPublisher events) {
        super("subscription", "externalRef");
        this.rows = rows;
        this.references = references;
        this.checks = checks;
        this.use = use;
        this.clock = clock;
        this.events = events;
    }

    public Optional<SubscriptionRow> withPublicId(String publicId) {
        return rows.read(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    /** Keys by public id, of those that exist. */
    public Map<String, Long> keysOf(Collection<String> publicIds) {
        return rows.withPublicIds(publicIds);
    }

    /** The day on which the terms of a subscription are shown: today, before its start its first. */
    public LocalDate shownOn(SubscriptionRow row) {
        LocalDate today = clock.today(row.exchange().timeZone());
        return today.isBefore(row.startsOn()) ? row.startsOn() : today;
    }

    /** The price agreed on the day on which a subscription is shown, by key; absent where there is none. */
    public Map<Long, BigDecimal> agreedPrices(Collection<Long> ids) {
        Map<Long, BigDecimal> prices = new HashMap<>();
        rows.read(ids).forEach(row -> {
            BigDecimal agreed = row.agreedUnitPrice().on(shownOn(row));
            if (agreed != null) {
                prices.put(row.id(), agreed);
            }
        });
        return prices;
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("externalRef");
    }

    @Override
    protected Map<String, SubscriptionRow> storedUnder(Collection<String> keys) {
        return rows.lock(rows.named(keys).values()).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.externalRef()), Function.identity()));
    }

    @Override
    protected Optional<SubscriptionRow> addressed(String publicId) {
        return rows.lock(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected List<SubscriptionRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(SubscriptionRow row, @Nullable LocalDate on) {
        LocalDate day = on == null ? shownOn(row) : on;
        BigDecimal agreed = row.agreedUnitPrice().on(day);
        return Form.of(new SubscriptionRecord(row.externalRef(), Long.toString(row.participant().asn()), row.exchange().code(),
                row.service().code(), row.quantity().on(day).toPlainString(), row.startsOn().toString(),
                Objects.toString(row.endsOn(), null), agreed == null ? null : agreed.toPlainString(),
                row.discount().on(day).toPlainString(), Objects.toString(row.settledThrough(), null), null,
                Objects.toString(row.charging().startsOn(), null), Objects.toString(row.charging().endsOn(), null)));
    }

    @Override
    protected SubscriptionReferences.Found references(List<Candidate<SubscriptionRow>> candidates) {
        return references.find(candidates);
    }

    @Override
    protected @Nullable SubscriptionRow check(Candidate<SubscriptionRow> candidate, SubscriptionReferences.Found found) {
        return checks.check(candidate, found);
    }

    @Override
    protected void vet(List<Candidate<SubscriptionRow>> changed) {
        use.vet(changed);
    }

    @Override
    protected void insert(List<Candidate<SubscriptionRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.withPublicIds(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId())));
        rows.insertTerms(made.stream().collect(Collectors.toMap(Candidate::id, Candidate::value)));
    }

    @Override
    protected void update(List<Candidate<SubscriptionRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
        Map<Long, SubscriptionRow> renewed = changed.stream().filter(one -> !one.before().hasSameTermsAs(one.value()))
                .collect(Collectors.toMap(Candidate::id, Candidate::value));
        rows.forgetTerms(renewed.keySet());
        rows.insertTerms(renewed);
    }

    @Override
    protected void announce(List<Candidate<SubscriptionRow>> made, List<Candidate<SubscriptionRow>> changed) {
        Stream<SubscriptionsChanged.Changed> begun = made.stream().map(one -> new SubscriptionsChanged.Changed(one.id(), one.value().startsOn()));
        Stream<SubscriptionsChanged.Changed> others = changed.stream()
                .map(one -> new SubscriptionsChanged.Changed(one.id(), one.before().firstDifference(one.value())));
        events.publishEvent(new SubscriptionsChanged(Stream.concat(begun, others).toList()));
    }

    @Override
    protected void remove(List<SubscriptionRow> removed) {
        use.askToDelete(removed);
        rows.delete(removed.stream().map(SubscriptionRow::id).toList());
    }
}
