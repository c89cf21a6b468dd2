package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The embedded servers of this process, one of each for a home. They belong to the process and not to a context: several contexts share
 * them, and they end after every context has been closed. Each starts in a thread of its own, while the context is being made.
 */
final class RunningServers {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServers.class);
    private static final Map<Path, RunningServers> BY_HOME = new HashMap<>();

    private final Path home;
    private final HomeLock lock;
    private final Deque<FutureTask<? extends AutoCloseable>> begun = new ArrayDeque<>();
    private @Nullable FutureTask<MariaDb> database;
    private @Nullable FutureTask<QpidBroker> broker;

    private RunningServers(Path home, HomeLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /** The servers of a home; the first call in a process locks it, before all else. */
    static synchronized RunningServers in(Path home) {
        return BY_HOME.computeIfAbsent(home, RunningServers::locked);
    }

    private static RunningServers locked(Path home) {
        try {
            var servers = new RunningServers(home, HomeLock.of(home));
            SpringApplication.getShutdownHandlers().add(servers::end);
            return servers;
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    synchronized FutureTask<MariaDb> beginDatabase(EmbeddedSettings.Database settings) {
        if (database == null) {
            var port = Ports.choose(settings.port(), "ix-invoice.embedded.database.port");
            database = begin("embedded-database", () -> MariaDb.start(home, settings, port));
        }
        return database;
    }

    synchronized FutureTask<QpidBroker> beginBroker(EmbeddedSettings.Broker settings) {
        if (broker == null) {
            var port = Ports.choose(settings.port(), "ix-invoice.embedded.broker.port");
            broker = begin("embedded-broker", () -> QpidBroker.start(home, settings, port));
        }
        return broker;
    }

    MariaDb database(EmbeddedSettings.Database settings) {
        return started(beginDatabase(settings));
    }

    QpidBroker broker(EmbeddedSettings.Broker settings) {
        return started(beginBroker(settings));
    }

    private <T extends AutoCloseable> FutureTask<T> begin(String thread, Callable<T> start) {
        var task = new FutureTask<>(start);
        begun.push(task);
        new Thread(task, thread).start();
        return task;
    }

    private <T> T started(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EmbeddedServerFailure failure ? failure : unusable(home, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerFailure("The start of the embedded servers was interrupted.", e);
        }
    }

    private static EmbeddedServerFailure unusable(Path home, Throwable cause) {
        return new EmbeddedServerFailure("The embedded servers cannot run in %s: %s".formatted(home, cause), cause);
    }

    /** What was begun last ends first, after its start is over; the lock goes last. */
    private synchronized void end() {
        while (!begun.isEmpty()) {
            end(begun.pop());
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("The lock goes with the process", e);
        }
    }

    private void end(FutureTask<? extends AutoCloseable> task) {
        try {
            task.get().close();
        } catch (ExecutionException e) {
            LOG.debug("It never ran; who waited for it has said so", e);
        } catch (Exception e) {
            LOG.warn("An embedded server did not end cleanly", e);
        }
    }
}
