package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Drafts the accounts of one partition, a chunk in each call and each in one transaction. It takes only accounts that this run has
 * not handled, so a restart goes on where the tables say, and ends when the run is no longer being drafted (discarded). A chunk that meets
 * rows in use is done again whole, a bounded number of times; then its accounts are taken one by one, and the one that it is about is parked.
 */
@Component
@StepScope
class DraftAccounts implements Tasklet, ExceptionHandler {

    /** One account: drafted once, then parked; where even that meets rows in use, the run cannot go on. */
    private static final int MOST_ALONE = 4;

    private final Runs runs;
    private final ChunkFacts facts;
    private final RunBook books;
    private final LateLines late;
    private final RunChecks checks;
    private final DraftRows rows;
    private final int chunk;
    private final long run;
    private AccountRange range;
    private AccountRange begun;
    private RunBook.@Nullable Reading book;
    private @Nullable Set<Long> payLate;
    private int failures;
    private boolean failedJustBefore;
    private long aloneThrough;

    DraftAccounts(DraftParts parts, JobProperties properties, @Value("#{jobParameters['subject']}") long run,
                  @Value("#{stepExecutionContext['first']}") long first, @Value("#{stepExecutionContext['last']}") long last) {
        this.runs = parts.runs();
        this.facts = parts.facts();
        this.books = parts.books();
        this.late = parts.late();
        this.checks = parts.checks();
        this.rows = parts.rows();
        this.chunk = properties.chunk();
        this.run = run;
        this.range = new AccountRange(first, last);
        this.begun = range;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        begin();
        Run held = runs.hold(run);
        if (held.state() != RunState.DRAFTING) {
            return RepeatStatus.FINISHED;
        }
        int most = isAlone() ? 1 : chunk;
        List<Long> accounts = facts.lockDue(run, range, most);
        if (accounts.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        if (isAlone() && failures > 0) {
            rows.park(run, accounts);
        } else {
            draft(held, accounts);
        }
        range = range.after(accounts.get(accounts.size() - 1));
        return accounts.size() < most ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    @Override
    public void handleException(RepeatContext context, Throwable thrown) throws Throwable {
        range = begun;
        if (!BusyRows.areMetBy(thrown)) {
            throw thrown;
        }
        failures++;
        failedJustBefore = true;
        if (isAlone() && failures >= MOST_ALONE) {
            throw BusyRows.stillInUse(failures, thrown);
        }
        BusyRows.pause(failures, thrown);
    }

    /** Failures count in a row; when a whole chunk has had enough of them, its accounts are taken one by one from here on. */
    private void begin() {
        begun = range;
        if (!failedJustBefore) {
            failures = 0;
        } else if (!isAlone() && failures >= BusyRows.MOST) {
            aloneThrough = facts.lastDue(run, range, chunk);
            failures = 0;
        }
        failedJustBefore = false;
    }

    private boolean isAlone() {
        return range.first() <= aloneThrough;
    }

    private void draft(Run held, List<Long> accounts) {
        LocalDate day = held.period().atEndOfMonth();
        book = book == null ? books.read(day) : books.current(book);
        payLate = payLate == null ? late.accounts(held, range) : payLate;
        var drafting = new InvoiceDrafting(held.period(), book);
        List<DueAccount> due = late.added(held, facts.read(accounts, book, RunScopes.horizon(held.period())), payLate);
        List<AccountDraft> drafts = due.stream().map(drafting::draft).toList();
        rows.write(held, book, checks.pass(held, book, drafts));
    }
}
