package br.ix.invoice.document.electronic;

import br.ix.invoice.document.electronic.ElectronicFile.Gap;
import br.ix.invoice.document.electronic.EnInvoice.Line;
import br.ix.invoice.document.electronic.EnInvoice.Party;
import br.ix.invoice.document.electronic.EnInvoice.Place;
import br.ix.invoice.document.electronic.EnInvoice.Sums;
import br.ix.invoice.document.electronic.EnInvoice.Vat;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoicePrint.Payer;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.participant.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transcribes a document into the terms of EN 16931 and names what is missing for it. */
final class EnTranscript {

    private static final int MOST_DECIMALS = 2;

    private final InvoicePrint print;
    private final InvoiceView invoice;
    private final @Nullable String credits;
    private final boolean creditNote;
    private final List<Gap> gaps = new ArrayList<>();
    private final EnTaxes taxes;

    EnTranscript(InvoicePrint print, @Nullable String credits) {
        this.print = print;
        this.credits = credits;
        invoice = print.invoice();
        creditNote = invoice.kind().equals("CREDIT_NOTE");
        taxes = new EnTaxes(invoice, creditNote ? -1 : 1, gaps);
    }

    List<Gap> gaps() {
        return gaps;
    }

    EnInvoice invoice() {
        ElectronicSeller seller = Objects.requireNonNull(print.issuer().eInvoice());
        Sums sums = new Sums(taxes.signed(invoice.subtotal()), taxes.signed(invoice.taxTotal()), taxes.signed(invoice.total()));
        List<Line> lines = invoice.lines() == null ? List.of() : invoice.lines().stream().map(this::line).toList();
        if (Currency.getInstance(invoice.currency()).getDefaultFractionDigits() > MOST_DECIMALS) {
            gap("currency", "%s has more decimals than the two that EN 16931 knows".formatted(invoice.currency()));
        }
        EnInvoice written = new EnInvoice(Objects.requireNonNull(invoice.number()), creditNote, Objects.requireNonNull(invoice.issuedOn()), invoice.dueOn(),
                invoice.currency(), invoice.purchaseOrder(), credits, seller(print.issuer(), seller), buyer(print.payer()), seller.iban(), lines,
                taxes.vats(), sums);
        theSumsAgree(written);
        return written;
    }

    /** Asked only where nothing is missing: taxes that the standard does not know keep them from agreeing. */
    private void theSumsAgree(EnInvoice written) {
        BigDecimal net = written.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = written.vats().stream().map(Vat::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Sums sums = written.sums();
        if (gaps.isEmpty() && (net.compareTo(sums.net()) != 0 || tax.compareTo(sums.tax()) != 0 || net.add(tax).compareTo(sums.total()) != 0)) {
            gap("total", "lines come to %s and taxes to %s, the document says %s and %s".formatted(net, tax, sums.net(), sums.tax()));
        }
    }

    private Party seller(Issuing issuer, ElectronicSeller electronic) {
        String country = electronic.country();
        if (country == null) {
            gap("issuer.eInvoice.country", "the issuer's country is missing");
        }
        boolean outside = taxes.has("O");
        if (!outside && electronic.vatId() == null) {
            gap("issuer.eInvoice.vatId", "the issuer's VAT identifier is missing, which a document with a tax needs");
        }
        if (outside && issuer.taxId() == null) {
            gap("issuer.taxId", "the issuer's tax id is missing, by which a document without a tax names it");
        }
        Place place = new Place(electronic.street() == null ? firstLine(issuer.address()) : electronic.street(), null, null, electronic.city(),
                electronic.postalCode(), null, Objects.requireNonNullElse(country, ""));
        return new Party(issuer.legalName(), issuer.taxId(), outside ? null : electronic.vatId(), place, null);
    }

    private static @Nullable String firstLine(@Nullable String address) {
        return address == null ? null : address.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(null);
    }

    private Party buyer(Payer payer) {
        Address address = payer.address();
        String country = address == null ? null : address.country();
        if (country == null || !ElectronicSeller.isCountry(country)) {
            gap("billTo.address.country", "the country of the payer '%s' is missing".formatted(payer.legalName()));
        }
        String taxId = payer.taxId();
        boolean vat = taxId != null && payer.taxIdType().equals("OTHER") && ElectronicSeller.isVatId(taxId);
        if (taxId == null && taxes.has("AE")) {
            gap("billTo.taxId", "the VAT identifier of the payer '%s' is missing, who owes the tax (reverse charge)".formatted(payer.legalName()));
        }
        Place place = address == null ? new Place(null, null, null, null, null, null, "")
                : new Place(joined(address.street(), address.number()), address.complement(), address.district(), address.city(), address.postalCode(),
                        address.state(), Objects.requireNonNullElse(country, ""));
        return new Party(payer.legalName(), vat ? null : taxId, vat && !taxes.has("O") ? taxId : null, place, payer.email());
    }

    private Line line(LineView line) {
        BigDecimal amount = taxes.net(line);
        BigDecimal price = new BigDecimal(line.unitPrice());
        BigDecimal quantity = new BigDecimal(line.quantity());
        boolean plain = price.signum() >= 0 && quantity.multiply(price).compareTo(amount.abs()) == 0;
        BigDecimal counted = plain ? quantity : BigDecimal.ONE;
        return new Line(Integer.toString(line.position()), line.description().isBlank() ? "-" : line.description(), details(line),
                amount.signum() < 0 ? counted.negate() : counted, plain ? price : amount.abs(), amount, taxes.of(line), line.from(), line.until());
    }

    private static @Nullable String details(LineView line) {
        String details = Stream.of(line.asn() == null ? null : "AS" + line.asn(), line.service(), line.corrects())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return details.isEmpty() ? null : details;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isBlank() ? null : joined;
    }

    private void gap(String field, String message) {
        gaps.add(new Gap(field, message));
    }
}
