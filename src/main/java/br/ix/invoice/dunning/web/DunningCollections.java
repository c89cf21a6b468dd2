package br.ix.invoice.dunning.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of being late. */
@Configuration(proxyBeanMethods = false)
class DunningCollections {

    @Bean
    CollectionDescription lateChargePoliciesCollection() {
        return new CollectionDescription("late-charge-policies", "What issuers ask for when they are paid late: fine, interest, business days",
                List.of("GET"));
    }

    @Bean
    CollectionDescription dunningRunsCollection() {
        return new CollectionDescription("dunning-runs", "Looks at who is late: reminders are written, and who may be blocked is told", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription remindersCollection() {
        return new CollectionDescription("reminders", "What was written to remind of invoices that are late", List.of("GET"));
    }

    @Bean
    CollectionDescription overdueAccountsCollection() {
        return new CollectionDescription("overdue-accounts", "Billing accounts that may be blocked, and those that may be unblocked again", List.of("GET"));
    }

    @Bean
    CollectionDescription dunningHoldsCollection() {
        return new CollectionDescription("dunning-holds", "Billing accounts that are not reminded, for a time or at all", List.of("GET"));
    }
}
