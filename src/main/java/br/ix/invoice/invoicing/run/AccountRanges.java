package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.account.StaleAccounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Splits the accounts that are due into ranges of about equal size. Each start of the job names its ranges anew: the batch would take one of
 * the same name for one that it knows, and leave it out where that had ended, or do it again with the accounts that it had then.
 */
@Component
@StepScope
class AccountRanges implements Partitioner {

    private static final int MOST_WAITS = 12;

    private final RunAccounts accounts;
    private final StaleAccounts changes;
    private final long run;
    private final long start;

    AccountRanges(RunAccounts accounts, StaleAccounts changes, @Value("#{jobParameters['subject']}") long run,
                  @Value("#{jobParameters['fence']}") long start) {
        this.accounts = accounts;
        this.changes = changes;
        this.run = run;
        this.start = start;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        // A change that began before the accounts were listed could not mark them: it ends before their facts are read.
        awaitChangesUnderWay();
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        List<long[]> ranges = accounts.rangesDue(run, gridSize);
        for (int i = 0; i < ranges.size(); i++) {
            var context = new ExecutionContext();
            context.putLong("first", ranges.get(i)[0]);
            context.putLong("last", ranges.get(i)[1]);
            partitions.put("start-%d-accounts-%d".formatted(start, i + 1), context);
        }
        return partitions;
    }

    /** A long change may hold its part for longer than a lock is waited for. */
    private void awaitChangesUnderWay() {
        for (int tries = 1; ; tries++) {
            try {
                changes.awaitChangesUnderWay();
                return;
            } catch (ConcurrencyFailureException underWay) {
                if (tries >= MOST_WAITS) {
                    throw BusyRows.stillInUse(tries, underWay);
                }
            }
        }
    }
}
