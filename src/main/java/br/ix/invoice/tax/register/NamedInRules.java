package br.ix.invoice.tax.register;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.ServicesDeletionRequested;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.OrganisationsDeletionRequested;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRulesChanged;
import br.ix.invoice.time.History;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What tax rules hang on: services and organisations that a rule names are not deleted. */
@Component
class NamedInRules {

    private final TaxRuleRows rows;
    private final Catalog catalog;
    private final Participants participants;
    private final ApplicationEventPublisher events;

    NamedInRules(TaxRuleRows rows, Catalog catalog, Participants participants, ApplicationEventPublisher events) {
        this.rows = rows;
        this.catalog = catalog;
        this.participants = participants;
        this.events = events;
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
