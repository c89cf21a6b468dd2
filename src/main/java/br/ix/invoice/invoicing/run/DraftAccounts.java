package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Drafts the accounts of one partition, a chunk in each call and each in one transaction. It takes only accounts that this run has
 * not handled, so a restart goes on where the tables say, and ends when the run is no longer being drafted (discarded).
 */
@Component
@StepScope
class DraftAccounts implements Tasklet {

    private final Runs runs;
    private final ChunkFacts facts;
    private final RunBook books;
    private final DraftRows rows;
    private final int chunk;
    private final long run;
    private AccountRange range;
    private RunBook.@Nullable Reading book;

    DraftAccounts(DraftParts parts, JobProperties properties, @Value("#{jobParameters['subject']}") long run,
                  @Value("#{stepExecutionContext['first']}") long first, @Value("#{stepExecutionContext['last']}") long last) {
        this.runs = parts.runs();
        this.facts = parts.facts();
        this.books = parts.books();
        this.rows = parts.rows();
        this.chunk = properties.chunk();
        this.run = run;
        this.range = new AccountRange(first, last);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run held = runs.hold(run);
        List<Long> accounts = held.state() == RunState.DRAFTING ? facts.lockDue(run, range, chunk) : List.of();
        if (accounts.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        draft(held, accounts);
        range = range.after(accounts.get(accounts.size() - 1));
        return accounts.size() < chunk ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    private void draft(Run held, List<Long> accounts) {
        LocalDate day = held.period().atEndOfMonth();
        book = book == null ? books.read(day) : books.current(book);
        var drafting = new InvoiceDrafting(held.period(), book);
        rows.write(held, book, facts.read(accounts, day, RunScopes.horizon(held.period())).stream().map(drafting::draft).toList());
    }
}
