package br.ix.invoice.document.electronic;

import br.ix.invoice.document.electronic.EnInvoice.Category;
import br.ix.invoice.document.electronic.EnInvoice.Line;
import br.ix.invoice.document.electronic.EnInvoice.Party;
import br.ix.invoice.document.electronic.EnInvoice.Place;
import br.ix.invoice.document.electronic.EnInvoice.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The syntax UN/CEFACT Cross Industry Invoice D16B, which Factur-X and ZUGFeRD put into a PDF. */
final class Cii {

    private static final String URN = "urn:un:unece:uncefact:data:standard:";

    private final EnInvoice invoice;
    private final Xml xml;

    private Cii(EnInvoice invoice) {
        this.invoice = invoice;
        Map<String, String> spaces = new LinkedHashMap<>();
        spaces.put("rsm", URN + "CrossIndustryInvoice:100");
        spaces.put("ram", URN + "ReusableAggregateBusinessInformationEntity:100");
        spaces.put("udt", URN + "UnqualifiedDataType:100");
        xml = new Xml("rsm:CrossIndustryInvoice", spaces);
    }

    static byte[] of(EnInvoice invoice) {
        return new Cii(invoice).write();
    }

    private byte[] write() {
        xml.in("rsm:ExchangedDocumentContext", () -> xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", ElectronicFile.STANDARD)));
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number()).text("ram:TypeCode", invoice.typeCode());
            day("ram:IssueDateTime", invoice.issuedOn());
        });
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            invoice.lines().forEach(this::writeLine);
            writeAgreement();
            xml.in("ram:ApplicableHeaderTradeDelivery", () -> { });
            writeSettlement();
        });
        return xml.bytes();
    }

    private void writeLine(Line line) {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", line.id()));
            xml.in("ram:SpecifiedTradeProduct", () -> xml.text("ram:Name", line.name()).text("ram:Description", line.details()));
            xml.in("ram:SpecifiedLineTradeAgreement",
                    () -> xml.in("ram:NetPriceProductTradePrice", () -> amount("ChargeAmount", line.price())));
            xml.in("ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", line.quantity().toPlainString(), "unitCode", ElectronicFile.UNIT));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in("ram:ApplicableTradeTax", () -> {
                    xml.text("ram:TypeCode", "VAT").text("ram:CategoryCode", line.category().code());
                    rate(line.category());
                });
                period(line.from(), line.until());
                xml.in("ram:SpecifiedTradeSettlementLineMonetarySummation", () -> amount("LineTotalAmount", line.amount()));
            });
        });
    }

    private void writeAgreement() {
        xml.in("ram:ApplicableHeaderTradeAgreement", () -> {
            party("SellerTradeParty", invoice.seller());
            party("BuyerTradeParty", invoice.buyer());
            if (invoice.purchaseOrder() != null) {
                xml.in("ram:BuyerOrderReferencedDocument", () -> xml.text("ram:IssuerAssignedID", invoice.purchaseOrder()));
            }
        });
    }

    private void party(String role, Party party) {
        xml.in("ram:" + role, () -> {
            xml.text("ram:Name", party.name());
            if (party.registration() != null) {
                xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", party.registration()));
            }
            address(party.place());
            if (party.email() != null) {
                xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", party.email(), "schemeID", "EM"));
            }
            if (party.vatId() != null) {
                xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", party.vatId(), "schemeID", "VA"));
            }
        });
    }

    private void address(Place place) {
        xml.in("ram:PostalTradeAddress", () -> xml.text("ram:PostcodeCode", place.postalCode()).text("ram:LineOne", place.street())
                .text("ram:LineTwo", place.more()).text("ram:LineThree", place.district()).text("ram:CityName", place.city())
                .text("ram:CountryID", place.country()).text("ram:CountrySubDivisionName", place.state()));
    }

    private void writeSettlement() {
        xml.in("ram:ApplicableHeaderTradeSettlement", () -> {
            xml.text("ram:PaymentReference", invoice.byTransfer() ? invoice.number() : null).text("ram:InvoiceCurrencyCode", invoice.currency());
            if (invoice.byTransfer()) {
                xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
                    xml.text("ram:TypeCode", ElectronicFile.TRANSFER);
                    xml.in("ram:PayeePartyCreditorFinancialAccount", () -> xml.text("ram:IBANID", invoice.iban()));
                });
            }
            writeTaxes();
            writeTerms();
            writeSums(invoice.sums());
            if (invoice.credits() != null) {
                xml.in("ram:InvoiceReferencedDocument", () -> xml.text("ram:IssuerAssignedID", invoice.credits()));
            }
        });
    }

    private void writeTaxes() {
        invoice.vats().forEach(vat -> xml.in("ram:ApplicableTradeTax", () -> {
            amount("CalculatedAmount", vat.amount());
            xml.text("ram:TypeCode", "VAT").text("ram:ExemptionReason", vat.reason());
            amount("BasisAmount", vat.base());
            xml.text("ram:CategoryCode", vat.category().code());
            rate(vat.category());
        }));
    }

    private void writeTerms() {
        if (invoice.creditNote()) {
            xml.in("ram:SpecifiedTradePaymentTerms", () -> xml.text("ram:Description", EnInvoice.TERMS_OF_CREDIT));
        } else if (invoice.dueOn() != null) {
            xml.in("ram:SpecifiedTradePaymentTerms", () -> day("ram:DueDateDateTime", invoice.dueOn()));
        }
    }

    private void writeSums(Sums sums) {
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
            amount("LineTotalAmount", sums.net());
            amount("TaxBasisTotalAmount", sums.net());
            xml.text("ram:TaxTotalAmount", sums.tax().toPlainString(), "currencyID", invoice.currency());
            amount("GrandTotalAmount", sums.total());
            amount("DuePayableAmount", sums.total());
        });
    }

    private void rate(Category category) {
        if (category.hasRate()) {
            xml.text("ram:RateApplicablePercent", category.rate().toPlainString());
        }
    }

    private void period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null) {
            xml.in("ram:BillingSpecifiedPeriod", () -> {
                day("ram:StartDateTime", from);
                day("ram:EndDateTime", until);
            });
        }
    }

    private void day(String name, LocalDate day) {
        xml.in(name, () -> xml.text("udt:DateTimeString", day.format(DateTimeFormatter.BASIC_ISO_DATE), "format", "102"));
    }

    private void amount(String name, BigDecimal amount) {
        xml.text("ram:" + name, amount.toPlainString());
    }
}
