package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

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

    private final QpidLauncher launcher;
    private final int port;
    private final String password;

    private QpidBroker(QpidLauncher launcher, int port, String password) {
        this.launcher = launcher;
        this.port = port;
        this.password = password;
    }

    static QpidBroker start(Path home, EmbeddedSettings.Broker settings, int port) throws IOException, InterruptedException {
        var password = PrivateFiles.password(home.resolve("broker.password"));
        var configuration = home.resolve("broker.json");
        PrivateFiles.write(configuration, configuration(home, settings, port).replace("{password}", password));
        var broker = new QpidBroker(new QpidLauncher(), port, password);
        broker.launch(configuration, home);
        return broker;
    }

    private static String configuration(Path home, EmbeddedSettings.Broker settings, int port) {
        var node = settings.store() == EmbeddedSettings.Store.MEMORY ? MEMORY_NODE : DURABLE_NODE;
        var store = home.resolve("broker").toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return CONFIGURATION.replace("{node}", node).replace("{path}", store)
                .replace("{host}", VIRTUAL_HOST).replace("{user}", USER).replace("{port}", Integer.toString(port));
    }

    private void launch(Path configuration, Path home) throws IOException, InterruptedException {
        var noProperties = home.resolve("broker.properties");
        PrivateFiles.write(noProperties, "");
        // Files, because what the broker has on the class path is refused where that is a jar within a jar.
        var attributes = Map.<String, Object>of("type", "Memory", "startupLoggedToSystemOut", "false",
                "initialSystemPropertiesLocation", noProperties.toUri().toString(),
                "initialConfigurationLocation", configuration.toUri().toString(),
                "context", Map.of("qpid.work_dir", home.resolve("broker").toString()));
        // Else the store of the messages writes it into the folder that the program was started in.
        System.setProperty("derby.stream.error.file", home.resolve("broker.log").toString());
        launcher.start(attributes);
        // A failed start does not throw.
        var answered = Ports.await(START_AT_MOST, () -> launcher.hasFailed() || Ports.accepts(port));
        if (!answered || launcher.hasFailed()) {
            close();
            throw new EmbeddedServerFailure("The embedded broker did not start on port " + port + ".");
        }
        launcher.leaveItsEndToUs();
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        launcher.end();
    }
}
