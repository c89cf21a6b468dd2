package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.TakenOverInvoices;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bulk commands that write the records of each target, and those that take them back. */
@Component
class Faces {

    private final Exchanges exchanges;
    private final Participants participants;
    private final Catalog catalog;
    private final Contracts contracts;
    private final Subscriptions subscriptions;
    private final BillingAccounts accounts;
    private final TakenOverInvoices invoices;

    Faces(Exchanges exchanges, Participants participants, Catalog catalog, Contracts contracts, Subscriptions subscriptions, Billed billed) {
        this.exchanges = exchanges;
        this.participants = participants;
        this.catalog = catalog;
        this.contracts = contracts;
        this.subscriptions = subscriptions;
        this.accounts = billed.accounts();
        this.invoices = billed.invoices();
    }

    /** The faces of invoicing. */
    @Component
    record Billed(BillingAccounts accounts, TakenOverInvoices invoices) {
    }

    /** Writes records of one target; one outcome for each, in order. */
    List<BulkOutcome> put(Target target, List<Record> records, Remembered imported) {
        return switch (target) {
            case EXCHANGES -> exchanges.put(as(records), imported);
            case ORGANISATIONS -> participants.putOrganisations(as(records), imported);
            case PROFILES -> participants.putProfiles(as(records), imported);
            case SERVICES -> catalog.putServices(as(records), imported);
            case PRICES -> catalog.putPrices(as(records), imported);
            case BILLING_ACCOUNTS -> accounts.put(as(records), imported);
            case PARTICIPANTS -> participants.putParticipants(as(records), imported);
            case CONTRACTS -> contracts.put(as(records), imported);
            case SUBSCRIPTIONS -> subscriptions.put(as(records), imported);
            case INVOICES -> invoices.put(as(records), imported);
            case INVOICE_SERVICES -> invoices.putServices(as(records));
            case PURCHASE_ORDERS -> invoices.putPurchaseOrders(as(records), imported);
        };
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> List<R> as(List<Record> records) {
        return (List<R>) records;
    }

    void takeBack(Target target, List<TakeBack> records) {
        switch (target) {
            case EXCHANGES -> exchanges.takeBack(records);
            case ORGANISATIONS -> participants.takeBackOrganisations(records);
            case PROFILES -> participants.takeBackProfiles(records);
            case SERVICES -> catalog.takeBackServices(records);
            case PRICES -> catalog.takeBackPrices(records);
            case BILLING_ACCOUNTS -> accounts.takeBack(records);
            case PARTICIPANTS -> participants.takeBackParticipants(records);
            case CONTRACTS -> contracts.takeBack(records);
            case SUBSCRIPTIONS -> subscriptions.takeBack(records);
            case INVOICES -> invoices.takeBack(records);
            case INVOICE_SERVICES -> invoices.takeBackServices(records);
            case PURCHASE_ORDERS -> invoices.takeBackPurchaseOrders(records);
        }
    }
}
