package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.History;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked for late invoices on the next document, by account: by the policy of who issued each. A fixed number of queries for any number of accounts. */
@Component
class AskedPolicies {

    private final LatePolicies policies;
    private final Receivables receivables;
    private final Exchanges exchanges;

    AskedPolicies(LatePolicies policies, Receivables receivables, Exchanges exchanges) {
        this.policies = policies;
        this.receivables = receivables;
        this.exchanges = exchanges;
    }

    /** The issuers at an exchange by day, and what each asks for; {@code days}: of its calendars, by name, those that were read. */
    record Asked(Exchange exchange, History<Issuer> issuers, Map<Long, LatePolicy> byIssuer, Map<@Nullable String, BusinessDays> days) {

        /** Null where its issuer asks for nothing, or not on the next document. */
        @Nullable LatePolicy of(Receivable invoice) {
            Issuer issuer = issuers.on(invoice.issuedOn());
            LatePolicy policy = issuer == null ? null : byIssuer.get(issuer.id());
            return policy == null || !policy.onNextDocument() ? null : policy;
        }
    }

    /** By key of the account. */
    Map<Long, Asked> of(Collection<Long> accounts) {
        Map<Long, LatePolicy> byIssuer = policies.all();
        Map<Long, History<Issuer>> issuers = exchanges.issuersByDay();
        Map<Long, AccountKey> keys = receivables.accountsByKey(accounts);
        Map<Long, Asked> byExchange = new HashMap<>();
        exchanges.withIds(keys.values().stream().map(AccountKey::exchange).collect(Collectors.toSet()))
                .forEach((key, exchange) -> byExchange.put(key, new Asked(exchange, issuers.get(key), byIssuer, new HashMap<>())));
        return keys.values().stream().collect(Collectors.toMap(AccountKey::id, account -> byExchange.get(account.exchange())));
    }
}
