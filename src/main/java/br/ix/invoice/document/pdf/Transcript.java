package br.ix.invoice.document.pdf;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.document.pdf.PrintableInvoice.Line;
import br.ix.invoice.document.pdf.PrintableInvoice.Party;
import br.ix.invoice.document.pdf.PrintableInvoice.Tax;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoicePrint.Payer;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.Organisation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transcribes an issued invoice, as invoicing shows it, into what its document prints. Public: the module's face uses it. */
public final class Transcript {

    private static final String HOME = "BR";

    private Transcript() {
    }

    /** {@code credits} is the number of the document that a credit note takes back, null for any other. */
    public static PrintableInvoice of(InvoicePrint print, Locale language, @Nullable String credits) {
        InvoiceView invoice = print.invoice();
        return new PrintableInvoice(UUID.fromString(invoice.id()), language, Objects.requireNonNull(invoice.number()),
                invoice.kind().equals("CREDIT_NOTE"), invoice.state() == InvoiceState.CANCELLED, issuer(print.issuer()), payer(print.payer()),
                Objects.requireNonNull(invoice.issuedOn()), invoice.dueOn(), invoice.period() == null ? null : YearMonth.parse(invoice.period()),
                invoice.exchange(), credits, invoice.purchaseOrder(), Currency.getInstance(invoice.currency()), lines(invoice),
                new BigDecimal(invoice.subtotal()), invoice.taxes().stream().map(Transcript::tax).toList(), new BigDecimal(invoice.taxTotal()),
                new BigDecimal(invoice.total()), new BigDecimal(invoice.payable()), slip(print), noSlip(invoice),
                invoice.pix() == null ? null : invoice.pix().payload());
    }

    private static PrintableInvoice.@Nullable Slip slip(InvoicePrint print) {
        InvoiceView.Boleto boleto = print.invoice().boleto();
        Agreement agreement = print.issuer().boleto();
        return boleto == null || agreement == null || boleto.barcode() == null || boleto.typedLine() == null ? null : new PrintableInvoice.Slip(agreement.bankText(), agreement.placeText(),
                Objects.toString(agreement.wallet(), ""), boleto.ourNumber(), boleto.barcode(), boleto.typedLine());
    }

    /** A bank that has to know a boleto takes no money for it yet, or not any more. */
    private static PrintableInvoice.@Nullable NoSlip noSlip(InvoiceView invoice) {
        InvoiceView.Boleto boleto = invoice.boleto();
        if (boleto == null || boleto.registration() == null || boleto.canBePaid()) {
            return null;
        }
        BoletoState state = boleto.registration().state();
        return new PrintableInvoice.NoSlip(state == BoletoState.REQUESTED || state == BoletoState.SENT ? "boletoNotYet" : "boletoNot");
    }

    private static List<Line> lines(InvoiceView invoice) {
        return invoice.lines() == null ? List.of() : invoice.lines().stream().map(Transcript::line).toList();
    }

    private static Line line(LineView line) {
        return new Line(line.description(), line.asn(), line.service(), line.from(), line.until(), line.days(), line.base(),
                new BigDecimal(line.quantity()), new BigDecimal(line.unitPrice()), new BigDecimal(line.discountPercent()),
                new BigDecimal(line.amount()), line.corrects());
    }

    private static Tax tax(TaxView tax) {
        return new Tax(tax.name(), tax.kind(), new BigDecimal(tax.ratePercent()), new BigDecimal(tax.base()), new BigDecimal(tax.amount()),
                tax.reason());
    }

    private static Party issuer(Issuing issuer) {
        List<String> address = issuer.address() == null ? List.of() : issuer.address().lines().filter(part -> !part.isBlank()).toList();
        return new Party(issuer.legalName(), issuer.taxId() == null ? null : Organisation.taxIdText("CNPJ", issuer.taxId()), address);
    }

    private static Party payer(Payer payer) {
        String taxId = payer.taxId() == null ? null : Organisation.taxIdText(payer.taxIdType(), payer.taxId());
        return new Party(payer.legalName(), taxId, payer.address() == null ? List.of() : address(payer.address()));
    }

    private static List<String> address(Address address) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(", ", address.street(), address.number(), address.complement()));
        lines.add(joined("", address.district()));
        lines.add(joined(" ", address.postalCode(), address.city(), address.state()));
        lines.add(HOME.equals(address.country()) ? "" : joined("", address.country()));
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
