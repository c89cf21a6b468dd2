package br.ix.invoice.tax.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.ServicesDeletionRequested;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.OrganisationsDeletionRequested;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRuleUse;
import br.ix.invoice.tax.TaxRulesChanged;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What hangs on tax rules, and what tax rules hang on. */
@Component
class TaxRuleUses {

    private final TaxRuleRows rows;
    private final ObjectProvider<TaxRuleUse> use;
    private final Catalog catalog;
    private final Participants participants;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaxRuleUses(TaxRuleRows rows, ObjectProvider<TaxRuleUse> use, Catalog catalog, Participants participants, BusinessClock clock,
                ApplicationEventPublisher events) {
        this.rows = rows;
        this.use = use;
        this.catalog = catalog;
        this.participants = participants;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses a change of a rule that something was taxed by: it may get another name, and end on a day that is not past. */
    void vet(Candidate<TaxRule> candidate) {
        TaxRule was = candidate.before();
        TaxRule is = candidate.value();
        Optional<LocalDate> through = usedThrough(was);
        if (through.isEmpty()) {
            return;
        }
        String field = firstFixed(was, is);
        if (field != null) {
            candidate.conflict("TAX_RULE_IN_USE", field, "cannot change: documents through %s were taxed by the rule; end it and make a new one"
                    .formatted(through.get()));
        } else if (!Objects.equals(was.validUntil(), is.validUntil()) && reachesIntoThePast(was, is, through.get())) {
            candidate.conflict("TAX_RULE_IN_USE", "validUntil", "is past: documents through %s were taxed by the rule".formatted(through.get()));
        }
    }

    void refuseUsed(TaxRule rule) {
        usedThrough(rule).ifPresent(day -> {
            throw Refusal.conflict("tax-rule-in-use", "Documents through %s were taxed by the rule '%s': it can be ended, not deleted"
                    .formatted(day, rule.name()));
        });
    }

    private Optional<LocalDate> usedThrough(TaxRule rule) {
        return use.stream().flatMap(asked -> asked.usedThrough(rule.id()).stream()).max(LocalDate::compareTo);
    }

    private boolean reachesIntoThePast(TaxRule was, TaxRule is, LocalDate through) {
        LocalDate yesterday = clock.today(clock.getZone()).minusDays(1);
        LocalDate earliest = through.isBefore(yesterday) ? through : yesterday;
        return is.validUntil() != null && is.validUntil().isBefore(earliest)
                || was.validUntil() != null && was.validUntil().isBefore(earliest);
    }

    private static @Nullable String firstFixed(TaxRule was, TaxRule is) {
        return !was.code().equals(is.code()) ? "code"
                : was.kind() != is.kind() ? "kind"
                : !was.ratePercent().equals(is.ratePercent()) ? "ratePercent"
                : !was.scope().equals(is.scope()) ? "scope"
                : !was.validFrom().equals(is.validFrom()) ? "validFrom"
                : !Objects.equals(was.exemptionReason(), is.exemptionReason()) ? "exemptionReason"
                : !Objects.equals(was.minimumAmount(), is.minimumAmount()) ? "minimumAmount" : null;
    }

    @EventListener
    void on(ServicesDeletionRequested event) {
        Set<String> codes = catalog.services().stream().filter(service -> event.services().contains(service.id())).map(Service::code)
                .collect(Collectors.toSet());
        rows.all().stream().filter(rule -> rule.scope().service() != null && codes.contains(rule.scope().service())).findFirst()
                .ifPresent(rule -> {
                    throw Refusal.conflict("service-in-use", "The tax rule '%s' names the service '%s'".formatted(rule.name(),
                            rule.scope().service()));
                });
    }

    @EventListener
    void on(OrganisationsDeletionRequested event) {
        List<TaxRule> named = rows.all().stream().filter(rule -> rule.scope().customer() != null).toList();
        if (named.isEmpty()) {
            return;
        }
        Set<String> ids = participants.organisations(event.organisations()).values().stream().map(Organisation::publicId)
                .map(Object::toString).collect(Collectors.toSet());
        named.stream().filter(rule -> ids.contains(rule.scope().customer())).findFirst().ifPresent(rule -> {
            throw Refusal.conflict("organisation-in-use", "The tax rule '%s' is for this organisation".formatted(rule.name()));
        });
    }

    /** An exchange that moves may come under other rules. */
    @EventListener
    void on(ExchangesChanged event) {
        if (rows.all().stream().anyMatch(rule -> rule.scope().country() != null || rule.scope().customerClass() != null)) {
            catalog.renew();
            events.publishEvent(new TaxRulesChanged(List.of(new TaxRulesChanged.Changed(null, History.BEGINNING))));
        }
    }
}
