package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.account.IssuerCopies;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.taxing.LineTaxing;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.invoicing.writing.Issuance;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.TaxRules;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues invoices outside of runs, each in the name of an issuer and with a number of its series. */
@Component
class RequestedDocuments {

    private final Issuance issuance;
    private final Exchanges exchanges;
    private final IssuerCopies issuers;
    private final TaxRules taxes;

    RequestedDocuments(Issuance issuance, Exchanges exchanges, IssuerCopies issuers, TaxRules taxes) {
        this.issuance = issuance;
        this.exchanges = exchanges;
        this.issuers = issuers;
        this.taxes = taxes;
    }

    /** The kind of an invoice, who pays it, who issues it, what for, and its taxes (null: none). */
    record Content(String kind, Document.Payer payer, Document.Issuing issuing, List<DocumentLine> lines, @Nullable DocumentTaxes taxes) {

        Money total(Money zero) {
            return taxes != null ? taxes.sums().total() : lines.stream().map(DocumentLine::amount).reduce(zero, Money::plus);
        }
    }

    /** What was issued: its key and its id. */
    record Issued(long key, String id) {
    }

    /** An invoice of free lines, issued by today's issuer and taxed by the rules of today for no service. */
    Content ofFreeLines(PayingAccount account, Document.Payer payer, List<DocumentLine> lines) {
        Issuer issuer = Objects.requireNonNull(exchanges.issuersOn(account.today()).get(account.exchange().id()));
        long print = Objects.requireNonNull(issuers.printsOf(List.of(issuer)).get(issuer.id()));
        DocumentTaxes taxed = new LineTaxing(taxes.book()).of(account.exchange(), payer.billTo(),
                lines.stream().map(line -> new LineTaxing.Line(line.amount(), null, account.today(), null)).toList());
        return new Content("MANUAL", payer, new Document.Issuing(issuer.id(), print), lines, taxed);
    }

    Issued issue(PayingAccount account, @Nullable String purchaseOrder, Content content) {
        long issuing = content.issuing().issuer();
        Issuer issuer = exchanges.issuers().stream().filter(one -> one.id() == issuing).findFirst().orElseThrow();
        Document document = new Document(UUID.randomUUID().toString(), content.kind(), content.payer(), content.issuing(), null,
                Money.zero(account.exchange().currency()), content.lines(), content.taxes());
        long key = issuance.issue(document, Issuance.Terms.ofInvoice(account.today(), account.dueOn(issuer), purchaseOrder));
        return new Issued(key, document.publicId());
    }
}
