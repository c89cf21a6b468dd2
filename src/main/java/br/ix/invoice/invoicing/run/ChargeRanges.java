package br.ix.invoice.invoicing.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One partition for each range of billed accounts that is not charged whole: a start after a kill goes on with what is left of them. Partitions get a new name at each start, as what they did is for the tables to say and not for the batch.
 */
@Component
@StepScope
class ChargeRanges implements Partitioner {

    private final ChargeRows rows;
    private final long run;
    private final long start;

    ChargeRanges(ChargeRows rows, @Value("#{jobParameters['subject']}") long run, @Value("#{jobParameters['fence']}") long start) {
        this.rows = rows;
        this.run = run;
        this.start = start;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (AccountRange range : rows.openRanges(run)) {
            var context = new ExecutionContext();
            context.putLong("first", range.first());
            partitions.put("start-%d-accounts-%d".formatted(start, partitions.size() + 1), context);
        }
        return partitions;
    }
}
