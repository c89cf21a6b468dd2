package br.ix.invoice.remittance;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.remittance.register.Instructing;
import br.ix.invoice.remittance.register.RegistrationViews;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How boletos stand at their banks, and what a person asks of the bank. */
@Component
public class BoletoRegistrations {

    private final RegistrationViews views;
    private final Instructing instructing;

    BoletoRegistrations(RegistrationViews views, Instructing instructing) {
        this.views = views;
        this.instructing = instructing;
    }

    /** In the order of their invoices; of one state where given. */
    public Page<BoletoRegistrationView> page(@Nullable BoletoState state, PageQuery query) {
        return Page.of(views.page(state, query), query, view -> String.valueOf(view.key()));
    }

    /** How many there are of each state. */
    public Map<BoletoState, Long> counts() {
        return views.counts();
    }

    /** Of an invoice (id); 404 where its boleto needs no registration. */
    public BoletoRegistrationView of(String invoice) {
        return views.of(invoice).orElseThrow(() -> Refusal.notFound("boleto registration", invoice));
    }

    /** Asks the bank for something in the next file; 409 where its state does not allow it. */
    @Transactional
    public BoletoRegistrationView instruct(String invoice, AskBank request, Caller caller) {
        instructing.instruct(of(invoice), request, caller);
        return of(invoice);
    }

    /** What a person asks a bank to do: {@code dueOn} (yyyy-mm-dd) with DUE_DATE, {@code abatement} (a decimal) with ABATEMENT, else nothing. */
    public record AskBank(@Nullable String kind, @Nullable String dueOn, @Nullable String abatement) {
    }
}
