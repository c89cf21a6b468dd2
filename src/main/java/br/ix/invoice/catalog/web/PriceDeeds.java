package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.register.PastPrices;
import br.ix.invoice.catalog.register.PriceRegister;
import br.ix.invoice.catalog.register.PriceRow;
import br.ix.invoice.decision.DecisionKind;
import br.ix.invoice.decision.SecondPerson.Ask;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Patch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done to a price, as it is asked for and as it is applied when it waited for a second person: a change of days before today may. */
@Component
class PriceDeeds {

    private final PriceRegister prices;
    private final PastPrices past;
    private final Patch patch;

    PriceDeeds(PriceRegister prices, PastPrices past, Patch patch) {
        this.prices = prices;
        this.past = past;
        this.patch = patch;
    }

    /** A change as it waits: the version that it was made on, and the fields. */
    record Change(@Nullable String ifMatch, @Nullable JsonNode fields) {
    }

    @Transactional
    public PriceRow create(PriceBody body) {
        PriceRow row = prices.create(Form.of(body));
        past.mustBeDecided(null, row, new Ask("price", null, body, what("new", row)));
        return row;
    }

    @Transactional
    public PriceRow change(String id, @Nullable String ifMatch, JsonNode body) {
        PriceRow before = prices.withPublicId(id).orElse(null);
        PriceRow row = prices.patch(id, ifMatch, new Patch.Parts(null, body), present -> Form.of(patch.apply(PriceBody.of(present), body)));
        past.mustBeDecided(before, row, new Ask("price-change", row.path(), new Change(ifMatch, body), what("changed", row)));
        return row;
    }

    @Transactional
    public void delete(String id, @Nullable String ifMatch) {
        PriceRow before = prices.withPublicId(id).orElse(null);
        prices.delete(id, ifMatch);
        if (before != null) {
            past.mustBeDecided(before, null, new Ask("price-removal", before.path(), new Change(ifMatch, null), what("removed", before)));
        }
    }

    private static String what(String deed, PriceRow row) {
        return "price %s: %s at %s %s %s from %s until %s".formatted(deed, row.serviceCode(), row.exchangeCode() == null ? "all" : row.exchangeCode(),
                row.unitPrice().toPlainString(), row.currency(), row.validFrom(), row.validUntil() == null ? "further notice" : row.validUntil());
    }

    private static String id(@Nullable String subject) {
        return subject == null ? "" : subject.substring("prices/".length());
    }

    private interface Deed {
        String make(@Nullable String subject, String request);
    }

    private record Kind(String name, Deed deed) implements DecisionKind {

        @Override
        public String apply(@Nullable String subject, String request, Caller decider) {
            return deed.make(subject, request);
        }
    }

    @Bean
    static DecisionKind newPriceDecision(PriceDeeds deeds, JsonMapper json) {
        return new Kind("price", (none, request) -> deeds.create(json.readValue(request, PriceBody.class)).path());
    }

    @Bean
    static DecisionKind changedPriceDecision(PriceDeeds deeds, JsonMapper json) {
        return new Kind("price-change", (subject, request) -> {
            Change change = json.readValue(request, Change.class);
            return deeds.change(id(subject), change.ifMatch(), change.fields()).path();
        });
    }

    @Bean
    static DecisionKind removedPriceDecision(PriceDeeds deeds, JsonMapper json) {
        return new Kind("price-removal", (subject, request) -> {
            deeds.delete(id(subject), json.readValue(request, Change.class).ifMatch());
            return String.valueOf(subject);
        });
    }
}
