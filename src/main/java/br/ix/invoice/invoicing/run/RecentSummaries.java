package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
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

    private record Phase(long run, RunState state) {
    }

    private record Kept(Summary summary, long countedAt, long took) {

        boolean isFresh() {
            return System.nanoTime() - countedAt < took * TIMES;
        }
    }

    private final Map<Phase, Kept> kept = new ConcurrentHashMap<>();

    Summary of(Run run, Supplier<Summary> counting) {
        var phase = new Phase(run.id(), run.state());
        Kept known = kept.get(phase);
        if (known != null && known.isFresh()) {
            return known.summary();
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        long start = System.nanoTime();
        Summary counted = counting.get();
        kept.put(phase, new Kept(counted, System.nanoTime(), System.nanoTime() - start));
        return counted;
    }
}
