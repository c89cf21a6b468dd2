package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** People and programs that read at a steady rate, whatever the program does beside that; a wait for an answer holds up only one of them. */
final class Readers implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    /** A kind of read by its name: the addresses of it, of which one is taken by chance. */
    record Resource(String name, List<String> paths) {

        private String any() {
            return paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
        }
    }

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Readers(ApiClient api, List<Resource> resources) {
        for (int client = 0; client < CLIENTS; client++) {
            threads.scheduleAtFixedRate(() -> read(api, resources.get(ThreadLocalRandom.current().nextInt(resources.size()))),
                    client * BETWEEN.toMillis() / CLIENTS, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read(ApiClient api, Resource resource) {
        long start = System.nanoTime();
        try {
            int status = api.get(resource.any()).status();
            millis.computeIfAbsent(resource.name(), none -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - start) / 1e6);
            if (status != 200) {
                failures.add(resource.name() + ": " + status);
            }
        } catch (RuntimeException failed) {
            failures.add(resource.name() + ": " + failed);
        }
    }

    /** Stops and prints: of each kind how many, the middle, the 99th of a hundred, the longest. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    void print(String when) {
        assertThat(failures).isEmpty();
        new TreeMap<>(millis).forEach((name, times) -> RunBenchmark.print("%s, %s: %s", when, name, figures(times.stream().sorted().toList())));
        RunBenchmark.print("%s, all reads: %s", when, figures(millis.values().stream().flatMap(Queue::stream).sorted().collect(Collectors.toList())));
    }

    private static String figures(List<Double> sorted) {
        int last = sorted.size() - 1;
        return String.format(Locale.ROOT, "%,d reads, p50 %.0f ms, p99 %.0f ms, longest %.0f ms", sorted.size(), sorted.get(last / 2),
                sorted.get((int) Math.ceil(last * 0.99)), sorted.get(last));
    }
}
