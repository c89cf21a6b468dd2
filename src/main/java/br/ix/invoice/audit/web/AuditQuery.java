package br.ix.invoice.audit.web;

import br.ix.invoice.audit.AuditFilter;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of the trail; days are in UTC, both included. */
record AuditQuery(
        @Parameter(description = "Of this thing (`invoices/<id>`), or of all things of a collection (`invoices`)") @Nullable String subject,
        @Parameter(description = "By whom: `user:<name>`, `key:<id>` or `system`") @Nullable String who,
        @Parameter(description = "This action (`invoice.cancelled`), or all of a thing (`invoice`)") @Nullable String action,
        @Parameter(description = "First day in UTC, included") @Nullable String from,
        @Parameter(description = "Last day in UTC, included") @Nullable String until) {

    private static final int LONGEST = 160;

    /** Read; faults are refused (400), all of them at once. */
    AuditFilter filter() {
        Inputs in = new Inputs(Form.of(this));
        LocalDate first = in.day("from");
        LocalDate last = in.day("until");
        AuditFilter filter = new AuditFilter(in.text("subject", LONGEST), in.text("who", LONGEST), in.text("action", LONGEST), first, last);
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return filter;
    }
}
