package br.ix.invoice.invoicing;

import br.ix.invoice.decision.DecisionKind;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How documents by hand that waited for a second person are made. */
@Configuration(proxyBeanMethods = false)
class HandDecisions {

    /** A kind by its name, and what it does with what it is about and the body. */
    private record Kind(String name, Deed deed) implements DecisionKind {

        @Override
        public String apply(@Nullable String subject, String request, Caller decider) {
            return "invoices/" + deed.make(subject == null ? "" : subject.substring("invoices/".length()), request, decider).id();
        }
    }

    private interface Deed {
        InvoiceView make(String invoice, String request, Caller decider);
    }

    @Bean
    DecisionKind invoiceDecision(InvoicesByHand byHand, JsonMapper json) {
        return new Kind("invoice", (none, request, decider) -> byHand.issue(json.readValue(request, InvoiceRequest.class), decider, Locale.ENGLISH));
    }

    @Bean
    DecisionKind creditNoteDecision(InvoicesByHand byHand, JsonMapper json) {
        return new Kind("credit-note", (id, request, decider) -> byHand.credit(id, json.readValue(request, CreditRequest.class), decider, Locale.ENGLISH));
    }

    @Bean
    DecisionKind cancellationDecision(InvoicesByHand byHand, JsonMapper json) {
        return new Kind("cancellation", (id, request, decider) -> byHand.cancel(id, json.readValue(request, CancelRequest.class), decider, Locale.ENGLISH));
    }
}
