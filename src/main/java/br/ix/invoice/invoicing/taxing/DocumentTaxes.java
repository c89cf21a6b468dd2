package br.ix.invoice.invoicing.taxing;

import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.Taxes;
import java.util.List;

/** The taxes of a document and the rules that count for each of its lines, in the order of the lines. Public for who drafts documents. */
public record DocumentTaxes(Taxes sums, List<List<TaxRule>> rulesOfLines) {

    public DocumentTaxes {
        rulesOfLines = List.copyOf(rulesOfLines);
    }
}
