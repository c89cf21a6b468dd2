package br.ix.invoice.legacy.portfolio;

import br.ix.invoice.catalog.PriceRecord;
import br.ix.invoice.catalog.ServiceRecord;
import br.ix.invoice.invoicing.BillingAccountRecord;
import br.ix.invoice.ix.ExchangeRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.participant.OrganisationRecord;
import br.ix.invoice.participant.ParticipantRecord;
import br.ix.invoice.participant.ProfileRecord;
import br.ix.invoice.subscription.SubscriptionRecord;

/** Makes the record of a bulk command of a row of a file; the text stays as it is, the module checks it. */
final class PortfolioRecords {

    private PortfolioRecords() {
    }

    static ExchangeRecord exchange(Row row) {
        return new ExchangeRecord(row.get("code"), row.get("name"), row.get("city"), row.get("state"), row.get("country"),
                row.get("timeZone"), row.get("currency"), row.get("externalId"), row.get("issuer"));
    }

    static OrganisationRecord organisation(Row row) {
        return new OrganisationRecord(row.get("externalRef"), row.get("legalName"), row.get("taxId"), row.get("taxIdType"),
                row.get("street"), row.get("number"), row.get("complement"), row.get("district"), row.get("city"), row.get("state"),
                row.get("postalCode"), row.get("country"), row.get("email"), row.get("responsible"), row.get("language"),
                null, null, null);
    }

    static ProfileRecord profile(Row row) {
        return new ProfileRecord(row.get("name"), row.get("discountPercent"));
    }

    static ServiceRecord service(Row row) {
        return new ServiceRecord(row.get("code"), row.get("name"), row.get("recurring"), row.get("unit"), row.get("intervalMonths"),
                row.get("timing"), row.get("proration"), row.get("pricePer"), row.get("chargingStartsWithinDays"),
                row.get("portSpeedMbps"));
    }

    static PriceRecord price(Row row) {
        return new PriceRecord(row.get("service"), row.get("exchange"), row.get("unitPrice"), row.get("currency"),
                row.get("validFrom"), row.get("validUntil"));
    }

    static BillingAccountRecord account(Row row) {
        return new BillingAccountRecord(row.get("externalRef"), row.get("billTo"), row.get("exchange"), row.get("purchaseOrderRequired"),
                row.get("purchaseOrder"), row.get("purchaseOrderFrom"), row.get("purchaseOrderUntil"));
    }

    static ParticipantRecord participant(Row row) {
        return new ParticipantRecord(row.get("asn"), row.get("exchange"), row.get("organisation"), row.get("profile"),
                row.get("joinedOn"), row.get("leftOn"), row.get("billingAccount"));
    }

    static SubscriptionRecord subscription(Row row) {
        return new SubscriptionRecord(row.get("externalRef"), row.get("asn"), row.get("exchange"), row.get("service"),
                row.get("quantity"), row.get("startsOn"), row.get("endsOn"), row.get("agreedUnitPrice"), row.get("discountPercent"),
                row.get("chargedThrough"), null, row.get("chargingStartsOn"), row.get("chargingEndsOn"));
    }
}
