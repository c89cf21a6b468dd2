package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs of 22 chunks and more, one at each named instant when the program, the database, the broker or all of them are ended by SIGKILL. Each is
 * then held against a run of the same accounts that nothing disturbed: the same bytes, no gap, no duplicate, and hardly any work twice.
 */
@Tag("own-servers")
class KilledAtNamedInstantsTest {

    private static final int THREADS = 4;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.shared();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void aRunThatIsHitAtAnyInstantEndsAsIfNothingHadHappened(Target target) throws Exception {
        List<Instant> instants = instants(target);
        List<String> exchanges = cluster.fresh(instants.size());
        List<String> holds = hold(exchanges, instants);
        exchanges.forEach(cluster::request);
        cluster.awaitSaid(holds);

        Kills.count(target, exchanges, cluster.orders().said());
        cluster.killAndStart(target);

        cluster.endAlike(exchanges);
        assertThat(exchanges).allSatisfy(KilledAtNamedInstantsTest::hasLostAtMostTheChunksInTheAir);
    }

    /** In each build all of them for the program and the database; for the others every third, all where more kills are asked for. */
    private static List<Instant> instants(Target target) {
        List<Instant> all = Instant.all();
        boolean every = target == Target.PROGRAM || target == Target.DATABASE || Integer.getInteger("kills", 0) > 0;
        return every ? all : IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get).toList();
    }

    /** One run for each instant; the lines with which they say that they are there. */
    private static List<String> hold(List<String> exchanges, List<Instant> instants) {
        List<List<String>> orders = IntStream.range(0, exchanges.size())
                .mapToObj(i -> instants.get(i).orders(exchanges.get(i))).toList();
        cluster.orders().give(orders.stream().flatMap(List::stream).toList());
        return orders.stream().map(lines -> lines.get(0)).toList();
    }

    /** A thread loses its chunk and no other: what was begun and neither committed nor rolled back, as happens where rows are in use. */
    private static void hasLostAtMostTheChunksInTheAir(String exchange) {
        assertThat(lost(exchange, "draft-accounts")).as("chunks of " + exchange + " that were lost").isBetween(0L, (long) THREADS);
        assertThat(lost(exchange, "charge-days")).as("chunks of " + exchange + " that were lost").isBetween(0L, (long) THREADS);
        assertThat(lost(exchange, "post-invoices")).as("chunks of " + exchange + " that were lost").isBetween(0L, 1L);
        assertThat(lost(exchange, "settle-days")).as("chunks of " + exchange + " that were lost").isBetween(0L, 1L);
    }

    private static long lost(String exchange, String step) {
        return count(exchange, step + ":begun") - count(exchange, step + ":committed") - count(exchange, step + ":rolled-back");
    }

    private static long count(String exchange, String instant) {
        return cluster.orders().said().stream().filter(line -> !line.startsWith("hold") && line.contains(" %s %s ".formatted(exchange, instant))).count();
    }
}
