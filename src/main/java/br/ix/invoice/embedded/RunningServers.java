package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The embedded servers of this process, one of each for a home. They belong to the process and not to a context: several contexts share
 * them, and they end after every context has been closed.
 */
final class RunningServers {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServers.class);
    private static final Map<Path, RunningServers> BY_HOME = new HashMap<>();

    private final Path home;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable MariaDb database;
    private @Nullable QpidBroker broker;

    private RunningServers(Path home) {
        this.home = home;
    }

    /** The servers of a home; the first call in a process locks it, before all else. */
    static synchronized RunningServers in(Path home) {
        return BY_HOME.computeIfAbsent(home, RunningServers::locked);
    }

    private static RunningServers locked(Path home) {
        var servers = new RunningServers(home);
        servers.started(() -> HomeLock.of(home));
        SpringApplication.getShutdownHandlers().add(servers::end);
        return servers;
    }

    synchronized MariaDb database(EmbeddedSettings.Database settings) {
        if (database == null) {
            database = started(() -> MariaDb.start(home, settings));
        }
        return database;
    }

    synchronized QpidBroker broker(EmbeddedSettings.Broker settings) {
        if (broker == null) {
            broker = started(() -> QpidBroker.start(home, settings));
        }
        return broker;
    }

    private <T extends AutoCloseable> T started(Start<T> start) {
        try {
            var server = start.run();
            started.push(server);
            return server;
        } catch (IOException e) {
            throw new EmbeddedServerFailure("The folder of the data, %s, cannot be used: %s".formatted(home, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerFailure("The start of the embedded servers was interrupted.", e);
        }
    }

    /** The last one started ends first, the lock goes last. */
    private synchronized void end() {
        while (!started.isEmpty()) {
            var server = started.pop();
            try {
                server.close();
            } catch (Exception e) {
                LOG.warn("An embedded server did not end cleanly", e);
            }
        }
    }

    @FunctionalInterface
    private interface Start<T> {

        T run() throws IOException, InterruptedException;
    }
}
