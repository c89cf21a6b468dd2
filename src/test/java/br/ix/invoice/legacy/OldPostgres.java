package br.ix.invoice.legacy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL with an old database: its owner fills it, and a reader with a password may look only. */
final class OldPostgres implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String READER = "reader";
    private static final String PASSWORD = "only-looks";
    private static final String WHO_ENTERS = """
            host all reader all scram-sha-256
            host all all all trust
            """;

    private final EmbeddedPostgres server;
    private final JdbcTemplate owner;

    OldPostgres(Path data) {
        try {
            server = EmbeddedPostgres.builder().setDataDirectory(data).start();
            owner = new JdbcTemplate(ofOwner("postgres", "public"));
            owner.execute("CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'");
            Files.writeString(data.resolve("pg_hba.conf"), WHO_ENTERS);
            owner.execute("SELECT pg_reload_conf()");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty schema that the reader may look into. */
    OldTables schema(String name) {
        owner.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        owner.execute("GRANT USAGE ON SCHEMA " + name + " TO reader");
        owner.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON TABLES TO reader");
        return new OldTables(ofOwner("postgres", name), new OldDatabase(address("postgres", name), READER, PASSWORD));
    }

    OldTables ofUnknownEncoding() {
        owner.execute("CREATE DATABASE anything ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        return new OldTables(ofOwner("anything", "public"), new OldDatabase(address("anything", "public"), OWNER, ""));
    }

    void endConnectionsOfTheReader() {
        owner.queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
    }

    private DataSource ofOwner(String database, String schema) {
        return new DriverManagerDataSource(address(database, schema), OWNER, "");
    }

    private String address(String database, String schema) {
        return "jdbc:postgresql://localhost:%d/%s?currentSchema=%s".formatted(server.getPort(), database, schema);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
