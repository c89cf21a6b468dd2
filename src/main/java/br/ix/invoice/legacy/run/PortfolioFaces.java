package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bulk commands that write the records of each file of a portfolio, and those that take them back. */
@Component
class PortfolioFaces {

    private final Exchanges exchanges;
    private final Participants participants;
    private final Catalog catalog;
    private final BillingAccounts accounts;
    private final Subscriptions subscriptions;

    PortfolioFaces(Exchanges exchanges, Participants participants, Catalog catalog, BillingAccounts accounts,
                   Subscriptions subscriptions) {
        this.exchanges = exchanges;
        this.participants = participants;
        this.catalog = catalog;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
    }

    /** Writes records of one file; one outcome for each, in order. */
    List<BulkOutcome> put(PortfolioFile file, List<Row> rows) {
        return switch (file) {
            case EXCHANGES -> exchanges.put(rows.stream().map(PortfolioRecords::exchange).toList());
            case ORGANISATIONS -> participants.putOrganisations(rows.stream().map(PortfolioRecords::organisation).toList());
            case PROFILES -> participants.putProfiles(rows.stream().map(PortfolioRecords::profile).toList());
            case SERVICES -> catalog.putServices(rows.stream().map(PortfolioRecords::service).toList());
            case PRICES -> catalog.putPrices(rows.stream().map(PortfolioRecords::price).toList());
            case BILLING_ACCOUNTS -> accounts.put(rows.stream().map(PortfolioRecords::account).toList());
            case PARTICIPANTS -> participants.putParticipants(rows.stream().map(PortfolioRecords::participant).toList());
            case SUBSCRIPTIONS -> subscriptions.put(rows.stream().map(PortfolioRecords::subscription).toList());
        };
    }

    void takeBack(PortfolioFile file, List<TakeBack> records) {
        switch (file) {
            case EXCHANGES -> exchanges.takeBack(records);
            case ORGANISATIONS -> participants.takeBackOrganisations(records);
            case PROFILES -> participants.takeBackProfiles(records);
            case SERVICES -> catalog.takeBackServices(records);
            case PRICES -> catalog.takeBackPrices(records);
            case BILLING_ACCOUNTS -> accounts.takeBack(records);
            case PARTICIPANTS -> participants.takeBackParticipants(records);
            case SUBSCRIPTIONS -> subscriptions.takeBack(records);
        }
    }
}
