package br.ix.invoice.tax.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRuleRecord;
import br.ix.invoice.tax.TaxRulesChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the tax rules. They have no key but their id: what must not be there twice, a scope on the same day, is compared once
 * changes of all rules stand in a row (the version of the catalogue is locked by each). Public for the face and the web package.
 */
@Component
public class TaxRuleRegister extends Register<TaxRule, TaxRuleRegister.References> {

    private final TaxRuleRows rows;
    private final TaxRuleUses uses;
    private final Catalog catalog;
    private final Participants participants;
    private final ApplicationEventPublisher events;

    TaxRuleRegister(TaxRuleRows rows, TaxRuleUses uses, Catalog catalog, Participants participants, ApplicationEventPublisher events) {
        super("tax rule", "id");
        this.rows = rows;
        this.uses = uses;
        this.catalog = catalog;
        this.participants = participants;
        this.events = events;
    }

    /** Codes of services and public ids of organisations, of those that exist. */
    record References(Set<String> services, Set<String> customers) {
    }

    /** All rules in the order of their keys. */
    public List<TaxRule> all() {
        return rows.all();
    }

    /** One page in the order of the keys; code of the tax and of the service, null: any. */
    public List<TaxRule> page(PageQuery query, @Nullable String code, @Nullable String service) {
        return rows.page(query.afterId(), query.rows(), code, service);
    }

    public Optional<TaxRule> withPublicId(String publicId) {
        return rows.read(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return null;
    }

    @Override
    protected Map<String, TaxRule> storedUnder(Collection<String> keys) {
        return Map.of();
    }

    @Override
    protected Optional<TaxRule> addressed(String publicId) {
        return rows.lock(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected List<TaxRule> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(TaxRule rule, @Nullable LocalDate on) {
        return Form.of(new TaxRuleRecord(rule.code(), rule.name(), rule.kind().name(), rule.ratePercent().toPlainString(),
                rule.scope().country(), rule.scope().state(), rule.scope().city(), rule.scope().service(),
                rule.scope().customerCountry(), Objects.toString(rule.scope().customerClass(), null), rule.scope().customer(),
                rule.validFrom().toString(), Objects.toString(rule.validUntil(), null), rule.exemptionReason(),
                rule.minimumAmount() == null ? null : rule.minimumAmount().toPlainString()));
    }

    @Override
    protected References references(List<Candidate<TaxRule>> candidates) {
        Set<String> services = catalog.services().stream().map(Service::code).collect(Collectors.toSet());
        Set<String> customers = new HashSet<>();
        candidates.stream().map(one -> one.inputs().raw("customer")).filter(Objects::nonNull).distinct()
                .flatMap(id -> organisation(id).stream()).forEach(customers::add);
        return new References(services, customers);
    }

    private Optional<String> organisation(String id) {
        try {
            return participants.organisationByPublicId(UUID.fromString(id)).map(found -> found.publicId().toString());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    protected @Nullable TaxRule check(Candidate<TaxRule> candidate, References references) {
        return new TaxRuleChecks(candidate.inputs(), references).rule(candidate);
    }

    @Override
    protected void vet(List<Candidate<TaxRule>> changed) {
        changed.forEach(uses::vet);
    }

    @Override
    protected void insert(List<Candidate<TaxRule>> made) {
        catalog.renew();
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.withPublicIds(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId())));
        refuseAmbiguous(written.values());
    }

    @Override
    protected void update(List<Candidate<TaxRule>> changed) {
        catalog.renew();
        rows.update(changed.stream().map(Candidate::value).toList());
        refuseAmbiguous(changed.stream().map(Candidate::id).toList());
    }

    /** After they were written, among all rules that are there now: whatever is refused here is rolled back. */
    private void refuseAmbiguous(Collection<Long> written) {
        List<TaxRule> all = rows.all();
        AmbiguousRules.refuse(all.stream().filter(rule -> written.contains(rule.id())).toList(), all);
        GrossUpRates.refuseTooHigh(all);
    }

    @Override
    protected void announce(List<Candidate<TaxRule>> made, List<Candidate<TaxRule>> changed) {
        events.publishEvent(new TaxRulesChanged(Stream.concat(made.stream().map(one -> changed(one.value(), one.value().validFrom())),
                changed.stream().flatMap(one -> Stream.of(one.before(), one.value())
                        .map(rule -> changed(rule, firstDifference(one.before(), one.value()))))).distinct().toList()));
    }

    /** An end that moves changes nothing before the earlier one. */
    private static LocalDate firstDifference(TaxRule was, TaxRule is) {
        TaxRule onlyEnded = new TaxRule(is.id(), is.version(), is.publicId(), is.code(), is.name(), is.kind(), is.ratePercent(),
                is.scope(), is.validFrom(), was.validUntil(), is.exemptionReason(), is.minimumAmount());
        if (was.equals(onlyEnded)) {
            return Stream.of(was, is).map(TaxRule::validUntil).filter(Objects::nonNull).min(LocalDate::compareTo).orElseThrow().plusDays(1);
        }
        return was.validFrom().isBefore(is.validFrom()) ? was.validFrom() : is.validFrom();
    }

    private static TaxRulesChanged.Changed changed(TaxRule rule, LocalDate from) {
        return new TaxRulesChanged.Changed(rule.scope().service(), from);
    }

    @Override
    protected void remove(List<TaxRule> removed) {
        removed.forEach(uses::refuseUsed);
        catalog.renew();
        rows.delete(removed.stream().map(TaxRule::id).toList());
        events.publishEvent(new TaxRulesChanged(removed.stream().map(rule -> changed(rule, rule.validFrom())).toList()));
    }
}
