package br.ix.invoice.document.electronic;

import br.ix.invoice.document.electronic.EnInvoice.Category;
import br.ix.invoice.document.electronic.EnInvoice.Line;
import br.ix.invoice.document.electronic.EnInvoice.Party;
import br.ix.invoice.document.electronic.EnInvoice.Place;
import br.ix.invoice.document.electronic.EnInvoice.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The syntax UBL 2.1: an Invoice or a CreditNote. */
final class Ubl {

    private static final String URN = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final EnInvoice invoice;
    private final String kind;
    private final Xml xml;

    private Ubl(EnInvoice invoice) {
        this.invoice = invoice;
        kind = invoice.creditNote() ? "CreditNote" : "Invoice";
        Map<String, String> spaces = new LinkedHashMap<>();
        spaces.put("", URN + kind + "-2");
        spaces.put("cac", URN + "CommonAggregateComponents-2");
        spaces.put("cbc", URN + "CommonBasicComponents-2");
        xml = new Xml(kind, spaces);
    }

    static byte[] of(EnInvoice invoice) {
        return new Ubl(invoice).write();
    }

    private byte[] write() {
        writeHead();
        writeReferences();
        party("AccountingSupplierParty", invoice.seller());
        party("AccountingCustomerParty", invoice.buyer());
        writePayment();
        writeTaxes();
        writeSums(invoice.sums());
        invoice.lines().forEach(this::writeLine);
        return xml.bytes();
    }

    private void writeHead() {
        xml.text("cbc:CustomizationID", ElectronicFile.STANDARD).text("cbc:ID", invoice.number()).text("cbc:IssueDate", invoice.issuedOn().toString());
        if (!invoice.creditNote()) {
            xml.text("cbc:DueDate", Objects.toString(invoice.dueOn(), null));
        }
        xml.text("cbc:" + kind + "TypeCode", invoice.typeCode()).text("cbc:DocumentCurrencyCode", invoice.currency());
    }

    private void writeReferences() {
        if (invoice.purchaseOrder() != null) {
            xml.in("cac:OrderReference", () -> xml.text("cbc:ID", invoice.purchaseOrder()));
        }
        if (invoice.credits() != null) {
            xml.in("cac:BillingReference", () -> xml.in("cac:InvoiceDocumentReference", () -> xml.text("cbc:ID", invoice.credits())));
        }
    }

    private void party(String role, Party party) {
        xml.in("cac:" + role, () -> xml.in("cac:Party", () -> {
            xml.text("cbc:EndpointID", party.email(), "schemeID", "EM");
            address(party.place());
            if (party.vatId() != null) {
                xml.in("cac:PartyTaxScheme", () -> {
                    xml.text("cbc:CompanyID", party.vatId());
                    scheme();
                });
            }
            xml.in("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", party.name()).text("cbc:CompanyID", party.registration()));
        }));
    }

    private void address(Place place) {
        xml.in("cac:PostalAddress", () -> {
            xml.text("cbc:StreetName", place.street()).text("cbc:AdditionalStreetName", place.more()).text("cbc:CityName", place.city())
                    .text("cbc:PostalZone", place.postalCode()).text("cbc:CountrySubentity", place.state());
            if (place.district() != null) {
                xml.in("cac:AddressLine", () -> xml.text("cbc:Line", place.district()));
            }
            xml.in("cac:Country", () -> xml.text("cbc:IdentificationCode", place.country()));
        });
    }

    private void writePayment() {
        if (invoice.byTransfer()) {
            xml.in("cac:PaymentMeans", () -> {
                xml.text("cbc:PaymentMeansCode", ElectronicFile.TRANSFER).text("cbc:PaymentID", invoice.number());
                xml.in("cac:PayeeFinancialAccount", () -> xml.text("cbc:ID", invoice.iban()));
            });
        }
        if (invoice.creditNote()) {
            xml.in("cac:PaymentTerms", () -> xml.text("cbc:Note", EnInvoice.TERMS_OF_CREDIT));
        }
    }

    private void writeTaxes() {
        xml.in("cac:TaxTotal", () -> {
            amount("TaxAmount", invoice.sums().tax());
            invoice.vats().forEach(vat -> xml.in("cac:TaxSubtotal", () -> {
                amount("TaxableAmount", vat.base());
                amount("TaxAmount", vat.amount());
                category("TaxCategory", vat.category(), vat.reason());
            }));
        });
    }

    private void writeSums(Sums sums) {
        xml.in("cac:LegalMonetaryTotal", () -> {
            amount("LineExtensionAmount", sums.net());
            amount("TaxExclusiveAmount", sums.net());
            amount("TaxInclusiveAmount", sums.total());
            amount("PayableAmount", sums.total());
        });
    }

    private void writeLine(Line line) {
        xml.in("cac:" + kind + "Line", () -> {
            xml.text("cbc:ID", line.id())
                    .text(invoice.creditNote() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", line.quantity().toPlainString(), "unitCode", ElectronicFile.UNIT);
            amount("LineExtensionAmount", line.amount());
            period(line.from(), line.until());
            xml.in("cac:Item", () -> {
                xml.text("cbc:Description", line.details()).text("cbc:Name", line.name());
                category("ClassifiedTaxCategory", line.category(), null);
            });
            xml.in("cac:Price", () -> amount("PriceAmount", line.price()));
        });
    }

    private void period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null) {
            xml.in("cac:InvoicePeriod", () -> xml.text("cbc:StartDate", from.toString()).text("cbc:EndDate", until.toString()));
        }
    }

    private void category(String name, Category category, @Nullable String reason) {
        xml.in("cac:" + name, () -> {
            xml.text("cbc:ID", category.code());
            if (category.hasRate()) {
                xml.text("cbc:Percent", category.rate().toPlainString());
            }
            xml.text("cbc:TaxExemptionReason", reason);
            scheme();
        });
    }

    private void scheme() {
        xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
    }

    private void amount(String name, BigDecimal amount) {
        xml.text("cbc:" + name, amount.toPlainString(), "currencyID", invoice.currency());
    }
}
