package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.BillingAccountView;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.account.AccountRegister;
import br.ix.invoice.invoicing.account.AccountRow;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/billing-accounts}: who receives the invoices of one or more participants of an exchange. */
@RestController
@RequestMapping("/api/v1/billing-accounts")
class BillingAccountsResource {

    private final BillingAccounts accounts;
    private final AccountRegister register;
    private final Patch patch;
    private final Previews previews;

    BillingAccountsResource(BillingAccounts accounts, AccountRegister register, Patch patch, Previews previews) {
        this.accounts = accounts;
        this.register = register;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<BillingAccountView> list(@RequestParam(required = false) @Nullable String exchange,
                                  @RequestParam(required = false) @Nullable String asn, PageQuery query, Caller caller) {
        return accounts.list(exchange, asn == null ? null : asn(asn), query, caller);
    }

    @PostMapping
    ResponseEntity<BillingAccountView> create(@RequestBody BillingAccountBody body, Caller caller) {
        AccountRow row = register.create(body.form());
        BillingAccountView view = accounts.byId(row.publicId().toString(), caller);
        return Answers.created("/api/v1/billing-accounts/" + view.id(), view, view.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<BillingAccountView> item(@PathVariable String id, Caller caller) {
        BillingAccountView view = accounts.byId(id, caller);
        return Answers.item(view, view.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<BillingAccountView>> change(@PathVariable String id, @RequestBody JsonNode body, Caller caller,
                                                         Preview preview) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        return previews.answer(preview, () -> {
            register.patch(id, preview.ifMatch(), parts,
                    present -> patch.apply(BillingAccountBody.of(present), parts.fields()).form());
            return item(id, caller);
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id,
                                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        register.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static @Nullable Long asn(String text) {
        Inputs inputs = new Inputs(new Form(Map.of("asn", text)));
        Long asn = inputs.asn("asn");
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        return asn;
    }
}
