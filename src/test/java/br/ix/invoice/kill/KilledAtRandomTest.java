package br.ix.invoice.kill;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs that are hit at random instants, again and again until they are posted. {@code -Dkills=200} asks for more kills than the few of each
 * build, {@code -Dkills.seed=...} for those of an earlier run.
 */
@Tag("own-servers")
class KilledAtRandomTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final int RUNS = 6;
    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    @Test
    void runsThatAreHitAtRandomInstantsEndAsIfNothingHadHappened() throws Exception {
        Cluster cluster = Cluster.shared();
        var random = new Random(SEED);
        System.out.println("kills.seed " + SEED);
        int done = 0;
        while (done < KILLS) {
            List<String> exchanges = cluster.fresh(RUNS);
            exchanges.forEach(cluster::request);
            do {
                Target target = Target.values()[done % Target.values().length];
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS * 1_000)));
                cluster.kill(target);
                Kills.count(target, exchanges, cluster.orders().said());
                cluster.start(target);
                done++;
            } while (done < KILLS && !cluster.isPosted(exchanges));
            cluster.endAlike(exchanges);
        }
    }
}
