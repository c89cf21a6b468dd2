package br.ix.invoice.dunning.remind;

import br.ix.invoice.invoicing.OverdueAccount;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.job.JobSubject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Looks at every account that is late, in chunks of one transaction each; then at those that were and are no longer. A look that was killed, or that
 * is done twice, reminds of nothing again.
 */
@Component
class RemindOverdue implements Tasklet {

    private static final int CHUNK = 500;

    private final Receivables receivables;
    private final Exchanges exchanges;
    private final Steps steps;
    private final DunningTransactions transactions;
    private final DunningRuns runs;
    private final Unblocking unblocking;

    RemindOverdue(Receivables receivables, Exchanges exchanges, Steps steps, DunningTransactions transactions, DunningRuns runs, Unblocking unblocking) {
        this.receivables = receivables;
        this.exchanges = exchanges;
        this.steps = steps;
        this.transactions = transactions;
        this.runs = runs;
        this.unblocking = unblocking;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        long run = JobSubject.of(context);
        List<Step> read = steps.read();
        Set<Long> longLate = new HashSet<>();
        List<OverdueAccount> overdue = receivables.overdueBefore(unblocking.latestToday());
        Map<Long, List<Long>> byExchange = overdue.stream().collect(Collectors.groupingBy(OverdueAccount::exchange, TreeMap::new,
                Collectors.mapping(OverdueAccount::account, Collectors.toList())));
        for (Exchange exchange : exchanges.withIds(byExchange.keySet()).values()) {
            List<Long> of = byExchange.get(exchange.id());
            for (int from = 0; from < of.size(); from += CHUNK) {
                List<Long> accounts = of.subList(from, Math.min(of.size(), from + CHUNK));
                longLate.addAll(transactions.remind(new RemindAccounts.Chunk(run, accounts, exchange, unblocking.todayAt(exchange), read), context));
            }
        }
        unblocking.except(longLate);
        runs.end(run, overdue.stream().map(OverdueAccount::account).distinct().count());
        return RepeatStatus.FINISHED;
    }
}
