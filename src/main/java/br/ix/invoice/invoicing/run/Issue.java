package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.number.NumberSeries;
import br.ix.invoice.invoicing.run.PostRows.Draft;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the drafts of a chunk their numbers, issuer by issuer. */
@Component
class Issue {

    private final PostRows rows;
    private final NumberSeries series;
    private final Exchanges exchanges;

    Issue(PostRows rows, NumberSeries series, Exchanges exchanges) {
        this.rows = rows;
        this.series = series;
        this.exchanges = exchanges;
    }

    /** {@code drafts}: all that the accounts of the range have in the run, in the order in which they get their numbers. */
    void of(Run run, AccountRange accounts, List<Draft> drafts) {
        Map<Long, Issuer> issuers = exchanges.issuers().stream().collect(Collectors.toMap(Issuer::id, issuer -> issuer));
        Map<Long, List<Draft>> byIssuer = drafts.stream().collect(Collectors.groupingBy(Draft::issuer, TreeMap::new, Collectors.toList()));
        byIssuer.forEach((issuer, documents) -> issue(run, accounts, issuers.get(issuer), documents));
    }

    private void issue(Run run, AccountRange accounts, Issuer issuer, List<Draft> documents) {
        long first = series.take(issuer.id(), documents.size());
        int issued = rows.issue(run, issuer, Numbers.of(documents, first));
        if (issued != documents.size()) {
            throw new IllegalStateException("%d documents of issuer '%s' were to be issued, %d were".formatted(documents.size(),
                    issuer.code(), issued));
        }
        rows.setOwnDue(run, accounts, issuer);
    }
}
