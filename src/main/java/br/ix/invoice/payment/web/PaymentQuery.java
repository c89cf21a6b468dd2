package br.ix.invoice.payment.web;

import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.PaymentFilter;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of payments as text; all faults are told at once. */
record PaymentQuery(@Nullable String exchange, @Nullable String billingAccount, @Nullable String from, @Nullable String until,
                    @Nullable String reference, @Nullable String finding, @Nullable String unallocated, @Nullable String reversed,
                    @Nullable String invoice) {

    PaymentFilter filter() {
        Inputs in = new Inputs(Form.of(this));
        String found = in.oneOf("finding", Finding.class);
        PaymentFilter filter = new PaymentFilter(exchange, billingAccount, in.day("from"), in.day("until"), in.text("reference", 140),
                found == null ? null : Finding.valueOf(found), in.yesOrNo("unallocated"), in.yesOrNo("reversed"), invoice);
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return filter;
    }
}
