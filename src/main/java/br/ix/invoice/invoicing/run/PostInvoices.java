package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.CreditsIssued;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.run.PostRows.Draft;
import br.ix.invoice.job.JobProperties;
import br.ix.invoice.job.JobSubject;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issues the drafts of a run in the order of their accounts, a chunk in each call: numbers, states, how far posting came and the announcement
 * are one transaction. One pass, one writer: the numbers of a series have no gap. Where {@link ChargeDays} has not come so far yet, a call
 * charges the days of the next drafts, or waits until that is done, and gives no number.
 */
@Component
class PostInvoices implements Tasklet {

    private final Runs runs;
    private final PostRows rows;
    private final ChargeRows charges;
    private final Issue issue;
    private final JobProperties properties;
    private final ApplicationEventPublisher events;

    PostInvoices(Runs runs, PostRows rows, ChargeRows charges, Issue issue, JobProperties properties, ApplicationEventPublisher events) {
        this.runs = runs;
        this.rows = rows;
        this.charges = charges;
        this.issue = issue;
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
        if (charges.chargeThrough(run.id(), drafts.get(drafts.size() - 1).account(), properties.chunk())) {
            return RepeatStatus.CONTINUABLE;
        }
        int accounts = (int) drafts.stream().mapToLong(Draft::account).distinct().count();
        post(run, drafts, accounts);
        return accounts < properties.chunk() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    private void post(Run run, List<Draft> drafts, int posted) {
        var accounts = new AccountRange(run.postedThrough() + 1, drafts.get(drafts.size() - 1).account());
        issue.of(run, accounts, drafts);
        List<Long> invoices = drafts.stream().map(Draft::id).toList();
        runs.postedThrough(run.id(), accounts.last(), posted);
        List<Long> credits = drafts.stream().filter(Draft::creditNote).map(Draft::id).toList();
        if (!credits.isEmpty()) {
            events.publishEvent(new CreditsIssued(credits));
        }
        events.publishEvent(new InvoicesIssued(invoices));
    }
}
