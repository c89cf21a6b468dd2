package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.DraftInvoicesJob.PartitionThreads;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Work of one call on as many ranges of accounts at once as a run has partitions: nobody else works on the run meanwhile, so the second
 * processor is free. Each range has a connection of its own. The thread that asks takes a range itself, and all of them where no other is
 * free, so that nothing is waited for.
 */
@Component
class SideBySide {

    private final PartitionThreads threads;

    SideBySide(PartitionThreads threads) {
        this.threads = threads;
    }

    /** {@code ends}: where the accounts are about; the first and the last range have no outer end, so that none is left out. */
    <T> Stream<T> over(AccountRange ends, Function<AccountRange, T> work) {
        int parts = threads.partitions();
        long width = (ends.last() - ends.first()) / parts;
        return IntStream.range(0, parts).parallel().mapToObj(part -> {
            long first = part == 0 ? 0 : ends.first() + part * width + 1;
            long last = part == parts - 1 ? Long.MAX_VALUE : ends.first() + (part + 1) * width;
            return work.apply(new AccountRange(first, last));
        });
    }
}
