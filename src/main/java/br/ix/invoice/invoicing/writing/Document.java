package br.ix.invoice.invoicing.writing;

import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Taxes;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to write: a draft without a number. {@code origin}: the run that makes it, null by hand. {@code zero}: nothing in the
 * currency of the document. {@code lines} stand in the order in which they are printed; {@code taxes}: null for none. Public for who drafts documents.
 */
public record Document(String publicId, String kind, Payer payer, Issuing issuing, @Nullable Origin origin, Money zero,
                       List<DocumentLine> lines, @Nullable DocumentTaxes taxes) {

    /** A document on which no tax is. */
    public Document(String publicId, String kind, Payer payer, Issuing issuing, @Nullable Origin origin, Money zero,
                    List<DocumentLine> lines) {
        this(publicId, kind, payer, issuing, origin, zero, lines, null);
    }

    /** Who pays: account, organisation and exchange by key, what is printed of the payer, as JSON, and its standing purchase order. */
    public record Payer(long account, String accountId, long organisation, long exchange, String billTo, @Nullable String order) {

        /** One whose purchase order is named when the document is issued, or none. */
        public Payer(long account, String accountId, long organisation, long exchange, String billTo) {
            this(account, accountId, organisation, exchange, billTo, null);
        }
    }

    /** Who issues, and the key of what is printed of it. */
    public record Issuing(long issuer, long print) {
    }

    /** A run, its month, and whether its documents are only looked at. */
    public record Origin(long run, YearMonth period, boolean preview) {
    }

    /** What is charged: without taxes the sum of the lines. */
    Taxes sums() {
        if (taxes != null) {
            return taxes.sums();
        }
        Money sum = zero;
        for (DocumentLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return Taxes.none(sum);
    }
}
