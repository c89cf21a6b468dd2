package br.ix.invoice.invoicing;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.invoicing.account.AccountRegister;
import br.ix.invoice.invoicing.account.AccountViews;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Billing accounts, for other modules. */
@Component
public class BillingAccounts {

    private final AccountRegister accounts;
    private final AccountViews views;

    BillingAccounts(AccountRegister accounts, AccountViews views) {
        this.accounts = accounts;
        this.views = views;
    }

    /** A page of accounts, each filter may be null; an account is found by every ASN that is or was billed to it. */
    public Page<BillingAccountView> list(@Nullable String exchange, @Nullable Long asn, PageQuery query, Caller caller) {
        return views.list(exchange, asn, query, caller);
    }

    /** One that does not exist or that is another's is refused (404). */
    public BillingAccountView byId(String id, Caller caller) {
        return views.byId(id, caller).orElseThrow(() -> Refusal.notFound("billing account", id));
    }

    /** Whether there is one with this id, in small letters as ids are shown. */
    public boolean exists(String id) {
        return views.exists(id);
    }

    /** Gives an account another purchase order, or none; faults are refused (400), one that does not exist too (404). */
    public void changeOrder(String id, PurchaseOrderRecord order) {
        accounts.changeOrder(id, order);
    }

    /** Writes shared billing accounts in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<BillingAccountRecord> records) {
        return accounts.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> put(List<BillingAccountRecord> records, Remembered remembered) {
        return accounts.put(records, remembered);
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        accounts.takeBack(records);
    }
}
