package br.ix.invoice.legacy.portfolio;

import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Target;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of the kind {@code portfolio}, in the order in which they are read: each refers only to those before it. */
enum PortfolioFile implements KindFile {

    EXCHANGES(new Sheet("exchanges.csv",
            List.of("code", "name", "city", "state", "country", "timeZone", "currency"),
            List.of("externalId", "issuer"), List.of("code")),
            Target.EXCHANGES, PortfolioRecords::exchange),
    ORGANISATIONS(new Sheet("organisations.csv",
            List.of("externalRef", "legalName", "taxId", "taxIdType"),
            List.of("street", "number", "complement", "district", "city", "state", "postalCode", "country", "email", "responsible",
                    "language"), List.of("externalRef")),
            Target.ORGANISATIONS, PortfolioRecords::organisation),
    PROFILES(new Sheet("profiles.csv", List.of("name", "discountPercent"), List.of(), List.of("name")),
            Target.PROFILES, PortfolioRecords::profile),
    SERVICES(new Sheet("services.csv", List.of("code", "name", "recurring"),
            List.of("unit", "intervalMonths", "timing", "proration", "pricePer", "chargingStartsWithinDays", "portSpeedMbps"), List.of("code")),
            Target.SERVICES, PortfolioRecords::service),
    PRICES(new Sheet("prices.csv", List.of("service", "unitPrice", "currency", "validFrom"),
            List.of("exchange", "validUntil"), List.of("service", "exchange", "validFrom")),
            Target.PRICES, PortfolioRecords::price),
    BILLING_ACCOUNTS(new Sheet("billing-accounts.csv", List.of("externalRef", "billTo", "exchange"),
            List.of("purchaseOrderRequired", "purchaseOrder", "purchaseOrderFrom", "purchaseOrderUntil"), List.of("externalRef")),
            Target.BILLING_ACCOUNTS, PortfolioRecords::account),
    PARTICIPANTS(new Sheet("participants.csv", List.of("asn", "exchange", "organisation"),
            List.of("profile", "joinedOn", "leftOn", "billingAccount"), List.of("asn", "exchange")),
            Target.PARTICIPANTS, PortfolioRecords::participant),
    SUBSCRIPTIONS(new Sheet("subscriptions.csv", List.of("externalRef", "asn", "exchange", "service", "quantity", "startsOn"),
            List.of("endsOn", "agreedUnitPrice", "discountPercent", "chargedThrough", "chargingStartsOn", "chargingEndsOn"), List.of("externalRef")),
            Target.SUBSCRIPTIONS, PortfolioRecords::subscription);

    private final Sheet sheet;
    private final Target target;
    private final Function<Row, Record> record;

    PortfolioFile(Sheet sheet, Target target, Function<Row, Record> record) {
        this.sheet = sheet;
        this.target = target;
        this.record = record;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public Reader reader(long importKey) {
        return rows -> rows.stream().map(row -> Reading.of(row, target, record.apply(row))).toList();
    }

    @Override
    public @Nullable String keyOf(Row row) {
        String key = row.key(sheet);
        // An ASN is a number: 0064500 is 64500. A price for everywhere is one for each currency.
        return switch (this) {
            case PARTICIPANTS -> key == null ? null : key.replaceFirst("^0+(?=\\d)", "");
            case PRICES -> key == null || row.get("exchange") != null ? key : key + "\u0000" + row.get("currency");
            default -> key;
        };
    }
}
