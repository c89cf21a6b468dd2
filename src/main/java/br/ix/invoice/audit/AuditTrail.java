package br.ix.invoice.audit;

import br.ix.invoice.audit.chain.CanonicalJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a change leaves its entry: in its own transaction, so that both are there or none. Bulk work leaves one a chunk. No secret is ever part
 * of what is recorded: of a password only that it was changed, of a key never its text.
 */
@Component
public class AuditTrail {

    private static final String INSERT_ENTRY = """
            INSERT INTO audit_entry (who, who_name, via, request_id, action, subject, before_values, after_values)
            VALUES (:who, :name, :via, :requestId, :action, :subject, :before, :after)
            """;

    /** Of the entry that this connection has just written. */
    private static final String INSERT_PENDING = "INSERT INTO audit_pending (entry_id) VALUES (LAST_INSERT_ID())";

    private final JdbcClient database;
    private final Authors authors;

    AuditTrail(JdbcClient database, Authors authors) {
        this.database = database;
        this.authors = authors;
    }

    /**
     * Records a change. {@code action}: the thing and what happened to it ({@code invoice.cancelled}; {@code docs/reference/audit.md} lists them);
     * {@code subject}: the address of the thing below {@code /api/v1/} ({@code invoices/<id>}); {@code before} and {@code after}: the values that
     * changed, as text, null where there was or is nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, @Nullable Map<String, @Nullable String> before, @Nullable Map<String, @Nullable String> after) {
        Author author = authors.current();
        database.sql(INSERT_ENTRY).param("who", author.who()).param("name", author.name()).param("via", author.via())
                .param("requestId", author.requestId()).param("action", action).param("subject", subject)
                .param("before", before == null ? null : CanonicalJson.of(before)).param("after", after == null ? null : CanonicalJson.of(after)).update();
        database.sql(INSERT_PENDING).update();
    }
}
