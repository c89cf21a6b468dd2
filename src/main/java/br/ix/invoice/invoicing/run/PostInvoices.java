package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.CreditsIssued;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.number.NumberSeries;
import br.ix.invoice.invoicing.run.PostRows.Draft;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.job.JobProperties;
import br.ix.invoice.job.JobSubject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Third step of posting: issues the drafts of a run in the order of their accounts, a chunk in each call: numbers, states, how far posting
 * came and the announcement are one transaction. One pass, one writer: the numbers of a series have no gap.
 */
@Component
class PostInvoices implements Tasklet {

    private final Runs runs;
    private final PostRows rows;
    private final NumberSeries series;
    private final Exchanges exchanges;
    private final JobProperties properties;
    private final ApplicationEventPublisher events;

    PostInvoices(Runs runs, PostRows rows, NumberSeries series, Exchanges exchanges, JobProperties properties,
                 ApplicationEventPublisher events) {
        this.runs = runs;
        this.rows = rows;
        this.series = series;
        this.exchanges = exchanges;
        this.properties = properties;
        this.events = events;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.lock(JobSubject.of(context));
        List<Draft> drafts = run.state() == RunState.POSTING
                ? rows.nextDrafts(run.id(), run.postedThrough(), properties.chunk()) : List.of();
        if (drafts.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        int accounts = (int) drafts.stream().mapToLong(Draft::account).distinct().count();
        post(run, drafts, accounts);
        return accounts < properties.chunk() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    private void post(Run run, List<Draft> drafts, int posted) {
        var accounts = new AccountRange(run.postedThrough() + 1, drafts.get(drafts.size() - 1).account());
        Map<Long, Issuer> issuers = exchanges.issuers().stream().collect(Collectors.toMap(Issuer::id, issuer -> issuer));
        Map<Long, Long> count = drafts.stream().collect(Collectors.groupingBy(Draft::issuer, TreeMap::new, Collectors.counting()));
        count.forEach((issuer, documents) -> issue(run, accounts, issuers.get(issuer), documents));
        List<Long> invoices = drafts.stream().map(Draft::id).toList();
        runs.postedThrough(run.id(), accounts.last(), posted);
        List<Long> credits = drafts.stream().filter(Draft::creditNote).map(Draft::id).toList();
        if (!credits.isEmpty()) {
            events.publishEvent(new CreditsIssued(credits));
        }
        events.publishEvent(new InvoicesIssued(invoices));
    }

    private void issue(Run run, AccountRange accounts, Issuer issuer, long documents) {
        long first = series.take(issuer.id(), documents);
        int issued = rows.issue(run, accounts, issuer, first);
        // A join that updates may count rows of the joined tables as well on some servers; numbers are compared at the end of the run.
        if (issued < documents) {
            throw new IllegalStateException("%d documents of issuer '%s' were to be issued, %d were".formatted(documents,
                    issuer.code(), issued));
        }
        rows.setOwnDueDays(run, accounts, issuer);
    }
}
