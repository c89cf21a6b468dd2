package br.ix.invoice.embedded;

import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Starts and ends Qpid Broker-J, and takes from it the wish to end by itself. */
final class QpidLauncher {

    private final SystemLauncher launcher = new SystemLauncher(new DefaultSystemLauncherListener() {
        @Override
        public void onContainerResolve(SystemConfig<?> resolved) {
            system = resolved;
        }

        @Override
        public void errorOnStartup(RuntimeException e) {
            failed = true;
        }
    });
    private volatile @Nullable SystemConfig<?> system;
    private volatile boolean failed;

    void start(Map<String, Object> attributes) {
        try {
            launcher.startup(attributes);
        } catch (Exception e) {
            throw new EmbeddedServerFailure("The embedded broker did not start: " + e.getMessage(), e);
        }
    }

    /**
     * The broker ends with the JVM through a hook of its own, at the same time as the context that still uses it. We take the hook away;
     * there is no setting for it.
     */
    void leaveItsEndToUs() {
        var broker = system == null ? null : system.getContainer();
        var hook = broker == null ? null : ReflectionUtils.findField(broker.getClass(), "_shutdownHook", Thread.class);
        if (hook == null) {
            throw new EmbeddedServerFailure("This version of the embedded broker ends in another way than the one that was tried.");
        }
        ReflectionUtils.makeAccessible(hook);
        Runtime.getRuntime().removeShutdownHook((Thread) ReflectionUtils.getField(hook, broker));
    }

    boolean hasFailed() {
        return failed;
    }

    void end() {
        launcher.shutdown();
    }
}
