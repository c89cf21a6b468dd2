package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.BillingAccountView.Due;
import br.ix.invoice.rest.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a POST of a billing account takes; {@code billTo} is the id of an organisation, {@code exchange} a code. */
record BillingAccountBody(@Nullable String externalRef, @Nullable String billTo, @Nullable String exchange, @Nullable Due due,
                          @Nullable Boolean purchaseOrderRequired, @Nullable String purchaseOrder, @Nullable String purchaseOrderFrom,
                          @Nullable String purchaseOrderUntil) {

    Form form() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("externalRef", externalRef);
        texts.put("billTo", billTo);
        texts.put("exchange", exchange);
        texts.put("due.dayOfMonth", due == null ? null : Objects.toString(due.dayOfMonth(), null));
        texts.put("due.days", due == null ? null : Objects.toString(due.days(), null));
        texts.put("purchaseOrderRequired", Objects.toString(purchaseOrderRequired, null));
        texts.put("purchaseOrder", purchaseOrder);
        texts.put("purchaseOrderFrom", purchaseOrderFrom);
        texts.put("purchaseOrderUntil", purchaseOrderUntil);
        return new Form(texts);
    }

    static BillingAccountBody of(Form form) {
        Integer dayOfMonth = whole(form.get("due.dayOfMonth"));
        Integer days = whole(form.get("due.days"));
        Due due = dayOfMonth == null && days == null ? null : new Due(dayOfMonth, days);
        String required = form.get("purchaseOrderRequired");
        return new BillingAccountBody(form.get("externalRef"), form.get("billTo"), form.get("exchange"), due,
                required == null ? null : Boolean.valueOf(required), form.get("purchaseOrder"), form.get("purchaseOrderFrom"),
                form.get("purchaseOrderUntil"));
    }

    private static @Nullable Integer whole(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
