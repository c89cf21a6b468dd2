package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;

/** A running embedded broker, inside this process; its messages lie in the folder {@code broker} of the home. */
final class QpidBroker implements AutoCloseable {

    static final String USER = "ix";
    static final String VIRTUAL_HOST = "default";
    private static final Duration START_AT_MOST = Duration.ofSeconds(30);
    /** {@code \\"} reaches the file as {@code \"}: the virtual host's own settings are JSON within JSON. */
    private static final String CONFIGURATION = """
            {
              "name": "ix-invoice",
              "modelVersion": "9.1",
              "authenticationproviders": [
                {"name": "users", "type": "Plain", "secureOnlyMechanisms": [],
                 "users": [{"name": "{user}", "type": "managed", "password": "{password}"}]}
              ],
              "ports": [
                {"name": "amqp", "port": "{port}", "bindingAddress": "127.0.0.1", "protocols": ["AMQP_0_9_1"],
                 "transports": ["TCP"], "authenticationProvider": "users",
                 "virtualhostaliases": [
                   {"name": "nameAlias", "type": "nameAlias"}, {"name": "defaultAlias", "type": "defaultAlias"}]}
              ],
              "virtualhostnodes": [
                {"name": "{host}", "defaultVirtualHostNode": "true", {node}}
              ]
            }
            """;
    private static final String DURABLE_NODE = """
            "type": "DERBY", "storePath": "{path}", "virtualHostInitialConfiguration": "{\\"type\\": \\"ProvidedStore\\"}\"""";
    private static final String MEMORY_NODE = """
            "type": "Memory", "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}\"""";

    private final SystemLauncher launcher;
    private final int port;
    private final String password;

    private QpidBroker(SystemLauncher launcher, int port, String password) {
        this.launcher = launcher;
        this.port = port;
        this.password = password;
    }

    static QpidBroker start(Path home, EmbeddedSettings.Broker settings) throws IOException, InterruptedException {
        var port = Ports.choose(settings.port(), "ix-invoice.embedded.broker.port");
        var password = PrivateFiles.password(home.resolve("broker.password"));
        var configuration = home.resolve("broker.json");
        PrivateFiles.write(configuration, configuration(home, settings, port).replace("{password}", password));
        var broker = new QpidBroker(new SystemLauncher(), port, password);
        broker.launch(configuration, home);
        return broker;
    }

    private static String configuration(Path home, EmbeddedSettings.Broker settings, int port) {
        var node = settings.store() == EmbeddedSettings.Store.MEMORY ? MEMORY_NODE : DURABLE_NODE;
        var store = home.resolve("broker").toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return CONFIGURATION.replace("{node}", node).replace("{path}", store)
                .replace("{host}", VIRTUAL_HOST).replace("{user}", USER).replace("{port}", Integer.toString(port));
    }

    private void launch(Path configuration, Path home) throws InterruptedException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("type", "Memory");
        attributes.put("initialConfigurationLocation", configuration.toUri().toString());
        attributes.put("startupLoggedToSystemOut", "false");
        attributes.put("context", Map.of("qpid.work_dir", home.resolve("broker").toString()));
        try {
            launcher.startup(attributes);
        } catch (Exception e) {
            throw new EmbeddedServerFailure("The embedded broker did not start on port " + port + ".", e);
        }
        // A failed startup does not throw.
        if (!Ports.await(START_AT_MOST, () -> Ports.accepts(port))) {
            close();
            throw new EmbeddedServerFailure("The embedded broker did not start on port " + port + ".");
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
