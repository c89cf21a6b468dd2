package br.ix.invoice.invoicing.taxing;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Supply;
import br.ix.invoice.tax.TaxBook;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.Taxes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taxes the lines of documents by the rules of a book; pure. Public for who drafts documents. */
public final class LineTaxing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TaxBook book;

    public LineTaxing(TaxBook book) {
        this.book = book;
    }

    /**
     * A line as taxes see it: its service (a code, null by hand) and its tax point, the last day of its days. {@code like}: keys of the
     * rules by which what the line corrects was taxed; null where it corrects nothing.
     */
    public record Line(Money amount, @Nullable String service, LocalDate on, @Nullable List<Long> like) {
    }

    /** Whether nothing is taxed at all; then nobody needs to ask. */
    public boolean isIdle() {
        return book.isEmpty();
    }

    /** The taxes of the lines of one document for a payer (its snapshot as JSON); null where no rule counts for any of them. */
    public @Nullable DocumentTaxes of(Exchange exchange, String billTo, List<Line> lines) {
        if (isIdle() || lines.isEmpty()) {
            return null;
        }
        Supply.Customer customer = customer(billTo);
        List<List<TaxRule>> rules = lines.stream().map(line -> rules(line, exchange, customer)).toList();
        return rules.stream().allMatch(List::isEmpty) ? null : new DocumentTaxes(sums(exchange.currency(), lines, rules), rules);
    }

    private List<TaxRule> rules(Line line, Exchange exchange, Supply.Customer customer) {
        return line.like() == null ? book.of(new Supply(exchange, customer, line.service(), line.on()))
                : List.copyOf(book.withIds(line.like()).values());
    }

    private static Taxes sums(Currency currency, List<Line> lines, List<List<TaxRule>> rules) {
        List<Taxes.Taxable> taxable = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            taxable.add(new Taxes.Taxable(lines.get(i).amount(), rules.get(i)));
        }
        return Taxes.on(currency, taxable);
    }

    private static Supply.Customer customer(String billTo) {
        JsonNode payer = JSON.readTree(billTo);
        return new Supply.Customer(payer.path("id").asString(), payer.path("taxIdType").asString(),
                payer.path("address").path("country").asString(null));
    }
}
