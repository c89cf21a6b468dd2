package br.ix.invoice.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of the program's own database: what a call that was refused may not have changed. */
final class Tables implements AutoCloseable {

    /** What work behind the calls writes by itself, and what is kept of every caller, refused or not. */
    private static final Set<String> MOVE_BY_THEMSELVES = Set.of("job_request", "event_publication", "dead_message", "api_key", "flyway_schema_history",
            "audit_pending", "audit_seal", "audit_chain", "happening", "webhook", "webhook_message", "webhook_delivery", "mail", "mail_pace", "mail_bounce",
            "invoice_document", "undrawn_document");

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String names;

    Tables(Path home, int port) throws IOException {
        String password = Files.readString(home.resolve("database.password")).strip();
        connection = new SingleConnectionDataSource("jdbc:mysql://127.0.0.1:" + port + "/ix?sslMode=DISABLED&allowPublicKeyRetrieval=true", "ix", password, true);
        jdbc = JdbcClient.create(connection);
        names = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'ix' ORDER BY table_name").query(String.class).list().stream()
                .filter(name -> !MOVE_BY_THEMSELVES.contains(name.toLowerCase()) && !name.startsWith("BATCH_")).collect(Collectors.joining(", "));
    }

    /** A checksum of the content of each table. */
    Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        jdbc.sql("CHECKSUM TABLE " + names).query((row, n) -> checksums.put(row.getString(1), row.getString(2))).list();
        return checksums;
    }

    /** Whether no job is at work. */
    boolean areAtRest() {
        return jdbc.sql("SELECT count(*) FROM job_request WHERE state IN ('REQUESTED', 'RUNNING')").query(Long.class).single() == 0;
    }

    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream().filter(table -> !before.get(table).equals(after.get(table))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
