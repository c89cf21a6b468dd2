package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database and a broker of a test alone, each a process of its own: each can be killed and started again, and several programs use them. */
public final class OwnServers {

    private static final Duration START_AT_MOST = Duration.ofSeconds(60);

    private final Path home;
    private final int databasePort;
    private final int brokerPort;
    private final JdbcClient client;
    private MariaDb database;
    private Process broker;

    private OwnServers(Path home) throws IOException, InterruptedException {
        this.home = home;
        Files.createDirectories(home);
        this.databasePort = Ports.choose(0, "a test");
        this.brokerPort = Ports.choose(0, "a test");
        startBroker();
        startDatabase();
        this.client = JdbcClient.create(new DriverManagerDataSource(database.url(), MariaDb.USER, database.password()));
    }

    /** Starts both in a folder. */
    public static OwnServers start(Path home) throws IOException, InterruptedException {
        return new OwnServers(home.toAbsolutePath());
    }

    public void startDatabase() throws IOException, InterruptedException {
        database = MariaDb.start(home, new EmbeddedSettings.Database(databasePort, "64M", "64M"), databasePort);
    }

    /** SIGKILL: what is not committed is lost. */
    public void killDatabase() {
        ProcessHandle.allProcesses().filter(process -> process.info().command().orElse("").startsWith(home.toString())).forEach(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    /** Starts the broker and waits until it takes connections. */
    public void startBroker() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        broker = new ProcessBuilder(java, "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, BrokerAlone.class.getName(), home.toString(),
                String.valueOf(brokerPort)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("broker-output.log").toFile())).start();
        if (!Ports.await(START_AT_MOST, () -> Ports.accepts(brokerPort) || !broker.isAlive()) || !broker.isAlive()) {
            throw new IllegalStateException("The broker did not start, see " + home.resolve("broker-output.log"));
        }
    }

    public void killBroker() throws InterruptedException {
        broker.destroyForcibly();
        broker.waitFor(10, TimeUnit.SECONDS);
    }

    /** What a program is told, so that it uses these servers. */
    public List<String> arguments() throws IOException {
        return List.of("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + MariaDb.USER,
                "--spring.datasource.password=" + database.password(), "--spring.rabbitmq.host=127.0.0.1", "--spring.rabbitmq.port=" + brokerPort,
                "--spring.rabbitmq.virtual-host=" + QpidBroker.VIRTUAL_HOST, "--spring.rabbitmq.username=" + QpidBroker.USER,
                "--spring.rabbitmq.password=" + Files.readString(home.resolve("broker.password")).strip());
    }

    /** A connection to the broker from outside of the program; who asked closes it. */
    public CachingConnectionFactory broker() throws IOException {
        var connections = new CachingConnectionFactory("127.0.0.1", brokerPort);
        connections.setUsername(QpidBroker.USER);
        connections.setPassword(Files.readString(home.resolve("broker.password")).strip());
        connections.setVirtualHost(QpidBroker.VIRTUAL_HOST);
        return connections;
    }

    /** A connection of its own, for a transaction that holds rows. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), MariaDb.USER, database.password());
    }

    /** A look at the tables from outside of the program. */
    public JdbcClient database() {
        return client;
    }

    /** Ends both at once. */
    public void kill() {
        broker.destroyForcibly();
        killDatabase();
    }
}
