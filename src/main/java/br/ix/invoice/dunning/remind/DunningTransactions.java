package br.ix.invoice.dunning.remind;

import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.job.StopSignal;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Each chunk of a look in a transaction of its own, and none once the job is to stop. */
@Component
record DunningTransactions(RemindAccounts accounts, RepeatedTransactions transactions, StopSignal stop) {

    Set<Long> remind(RemindAccounts.Chunk chunk, ChunkContext context) throws Exception {
        stop.check(context);
        try {
            return commit(chunk);
        } catch (DuplicateKeyException anotherLookWasThereMeanwhile) {
            return commit(chunk);
        }
    }

    private Set<Long> commit(RemindAccounts.Chunk chunk) throws Exception {
        AtomicReference<Set<Long>> found = new AtomicReference<>(Set.of());
        transactions.commit(() -> found.set(accounts.remind(chunk)));
        return found.get();
    }
}
