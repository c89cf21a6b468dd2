package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.RunSummaries.Summary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Figures of runs that are being worked on, kept for twenty times as long as counting them took: however many look at the progress of a
 * large run, counting takes a twentieth of one connection's time at the most; a small run is counted anew each time.
 */
final class RecentSummaries {

    private static final long TIMES = 20;
    private static final int MOST = 100;

    private record Kept(Summary summary, long countedAt, long took) {

        boolean isFresh() {
            return System.nanoTime() - countedAt < took * TIMES;
        }
    }

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    Summary of(long run, Supplier<Summary> counting) {
        Kept known = kept.get(run);
        if (known != null && known.isFresh()) {
            return known.summary();
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        long start = System.nanoTime();
        Summary counted = counting.get();
        kept.put(run, new Kept(counted, System.nanoTime(), System.nanoTime() - start));
        return counted;
    }
}
