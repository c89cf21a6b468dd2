package br.ix.invoice.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Begins the embedded servers before there is a context, so that they start while it is being made. What would make the start fail in the
 * end (another instance in the same home, a taken port) is found first, within a second.
 *
 * <p>Public because the start of the program adds it; tests have the beans alone.
 */
public final class EmbeddedStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStart.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = Binder.get(environment).bindOrCreate("ix-invoice", EmbeddedSettings.class);
        var needsDatabase = !GivenServers.hasDatabase(environment);
        var needsBroker = !GivenServers.hasBroker(environment);
        if (!needsDatabase && !needsBroker) {
            makePrivate(settings.folder());
            return;
        }
        var servers = RunningServers.in(settings.folder());
        requireFreeWebPort(environment);
        if (needsDatabase) {
            servers.beginDatabase(settings.embedded().database());
        }
        if (needsBroker) {
            servers.beginBroker(settings.embedded().broker());
        }
    }

    /** Files of banks and imports will lie there. What cannot be made now is told by whoever needs it. */
    private static void makePrivate(Path home) {
        try {
            PrivateFiles.folder(home);
        } catch (IOException notNow) {
            LOG.debug("The folder {} is not made yet", home, notNow);
        }
    }

    /** As the web server binds it; between here and there the port may still be taken, and then the web server says so. */
    private static void requireFreeWebPort(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 0);
        if (port <= 0 || "none".equals(environment.getProperty("spring.main.web-application-type"))) {
            return;
        }
        var host = environment.getProperty("server.address");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(StringUtils.hasText(host) ? new InetSocketAddress(host, port) : new InetSocketAddress(port));
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }
}
