package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the kind {@code portfolio}, in the order in which they are read: each refers only to those before it. */
enum PortfolioFile {

    EXCHANGES("exchanges.csv",
            List.of("code", "name", "city", "state", "country", "timeZone", "currency"),
            List.of("externalId", "issuer"), List.of("code")),
    ORGANISATIONS("organisations.csv",
            List.of("externalRef", "legalName", "taxId", "taxIdType"),
            List.of("street", "number", "complement", "district", "city", "state", "postalCode", "country", "email", "responsible",
                    "language"), List.of("externalRef")),
    PROFILES("profiles.csv", List.of("name", "discountPercent"), List.of(), List.of("name")),
    SERVICES("services.csv", List.of("code", "name", "recurring"),
            List.of("unit", "intervalMonths", "timing", "proration", "pricePer"), List.of("code")),
    PRICES("prices.csv", List.of("service", "unitPrice", "currency", "validFrom"),
            List.of("exchange", "validUntil"), List.of("service", "exchange", "validFrom")),
    BILLING_ACCOUNTS("billing-accounts.csv", List.of("externalRef", "billTo", "exchange"),
            List.of("purchaseOrderRequired", "purchaseOrder", "purchaseOrderFrom", "purchaseOrderUntil"), List.of("externalRef")),
    PARTICIPANTS("participants.csv", List.of("asn", "exchange", "organisation"),
            List.of("profile", "joinedOn", "leftOn", "billingAccount"), List.of("asn", "exchange")),
    SUBSCRIPTIONS("subscriptions.csv", List.of("externalRef", "asn", "exchange", "service", "quantity", "startsOn"),
            List.of("endsOn", "agreedUnitPrice", "discountPercent", "chargedThrough"), List.of("externalRef"));

    private final Sheet sheet;

    PortfolioFile(String fileName, List<String> required, List<String> optional, List<String> key) {
        this.sheet = new Sheet(fileName, required, optional, key);
    }

    static Optional<PortfolioFile> ofName(String sheetName) {
        return Arrays.stream(values()).filter(file -> file.sheet.fileName().equals(sheetName)).findFirst();
    }

    Sheet sheet() {
        return sheet;
    }

    /** What makes a record the same as another one of this file; null where the key is not complete (a fault of its own). */
    @Nullable String keyOf(Row row) {
        String key = row.key(sheet);
        // An ASN is a number: 0064500 is 64500. A price for everywhere is one for each currency.
        return switch (this) {
            case PARTICIPANTS -> key == null ? null : key.replaceFirst("^0+(?=\\d)", "");
            case PRICES -> key == null || row.get("exchange") != null ? key : key + "\u0000" + row.get("currency");
            default -> key;
        };
    }
}
