package br.ix.invoice.document.electronic;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.participant.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds issued documents of an exchange in Frankfurt, with what a test sets about them. */
final class PrintedInvoices {

    private final List<LineView> lines = new ArrayList<>();
    private final List<TaxView> taxes = new ArrayList<>();
    private String kind = "REGULAR";
    private String currency = "EUR";
    private BigDecimal net = new BigDecimal("0.00");
    private BigDecimal tax = new BigDecimal("0.00");
    private ElectronicSeller seller = new ElectronicSeller("DE", "DE123456789", "Hanauer Landstraße 1", "Frankfurt", "60314", "DE89370400440532013000");
    private @Nullable String country = "NL";
    private @Nullable String taxId = "NL123456789B01";

    static PrintedInvoices invoice() {
        return new PrintedInvoices();
    }

    PrintedInvoices asCreditNote() {
        kind = "CREDIT_NOTE";
        return this;
    }

    PrintedInvoices in(String given) {
        currency = given;
        return this;
    }

    PrintedInvoices by(ElectronicSeller given) {
        seller = given;
        return this;
    }

    PrintedInvoices to(@Nullable String givenCountry, @Nullable String givenTaxId) {
        country = givenCountry;
        taxId = givenTaxId;
        return this;
    }

    /** A line of 15 of 30 days, with the codes and rates by which it is taxed. */
    PrintedInvoices line(String quantity, String unitPrice, String amount, String... codesAndRates) {
        List<LineView.Tax> named = new ArrayList<>();
        for (int at = 0; at < codesAndRates.length; at += 2) {
            named.add(new LineView.Tax(codesAndRates[at], codesAndRates[at + 1]));
        }
        lines.add(new LineView(lines.size() + 1, "Port 10G <São Paulo> & others", "PORT-10G", "s", 64500L, LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 30), quantity,
                unitPrice, "0", null, 15, 30, amount, null, null, null, named));
        net = net.add(new BigDecimal(amount));
        return this;
    }

    /** A line that charges that an invoice was paid late. */
    PrintedInvoices late(String amount) {
        lines.add(new LineView(lines.size() + 1, "Late payment of IXDE01 000.000.017", null, null, null, null, null, "1", amount, "0", null, null, null, amount, null,
                "IXDE01 000.000.017", "2 % fine and 1 % interest a month", List.of()));
        net = net.add(new BigDecimal(amount));
        return this;
    }

    /** The last tax is one that is not charged for a reason. */
    PrintedInvoices because(String reason) {
        TaxView last = taxes.remove(taxes.size() - 1);
        taxes.add(new TaxView(last.code(), last.name(), last.kind(), last.ratePercent(), last.base(), last.amount(), reason, ""));
        return this;
    }

    PrintedInvoices tax(String kind, String rate, String base, String amount) {
        taxes.add(new TaxView("VAT", "VAT", kind, rate, base, amount, null, ""));
        tax = tax.add(new BigDecimal(amount));
        net = kind.equals("INCLUSIVE") ? net.subtract(new BigDecimal(amount)) : net;
        return this;
    }

    InvoicePrint build() {
        String total = net.add(tax).toPlainString();
        boolean credit = kind.equals("CREDIT_NOTE");
        InvoiceView view = new InvoiceView("7d4f6c5e-3a4b-4c2d-9e1f-0a1b2c3d4e5f", "IXDE01 000.000.042", kind, InvoiceState.ISSUED, null, null, "a", "o", "fra", "ixde",
                "2026-09", LocalDate.of(2026, 10, 1), credit ? null : LocalDate.of(2026, 10, 15), currency, net.toPlainString(), tax.toPlainString(), total, "0.00",
                total, taxes, total, "PO 4711", null, null, null, null, lines, 1);
        Address address = new Address("Science Park", "1", "Room 4", null, "Amsterdam", "NH", "1098 XG", country);
        return new InvoicePrint(view, new InvoicePrint.Payer("o", "Netwerk & Zonen B.V.", taxId, "OTHER", address, "ap@netwerk.example", "en"),
                new InvoicePrint.Issuing("ixde", "IX Frankfurt GmbH", "HRB12345", "Postfach 1", null, null, seller));
    }
}
