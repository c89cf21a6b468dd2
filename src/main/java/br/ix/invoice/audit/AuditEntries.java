package br.ix.invoice.audit;

import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries as they are read, the newest first. */
@Component
public class AuditEntries {

    private static final TypeReference<Map<String, @Nullable String>> VALUES = new TypeReference<>() { };

    private static final String PAGE = """
            SELECT entry.id, entry.recorded_at, entry.who, entry.who_name, entry.via, entry.request_id, entry.action, entry.subject,
                   entry.before_values, entry.after_values, seal.position, seal.hash
              FROM audit_entry entry
              LEFT JOIN audit_seal seal ON seal.entry_id = entry.id
             WHERE (:before = 0 OR entry.id < :before)
               AND (:subject IS NULL OR entry.subject = :subject OR entry.subject LIKE :subjects)
               AND (:who IS NULL OR entry.who = :who)
               AND (:action IS NULL OR entry.action = :action OR entry.action LIKE :actions)
               AND (:from IS NULL OR entry.recorded_at >= :from)
               AND (:until IS NULL OR entry.recorded_at < :until)
             ORDER BY entry.id DESC
             LIMIT :rows
            """;

    private static final String WHO_DID = "SELECT DISTINCT who FROM audit_entry WHERE subject = :subject AND action IN (:actions)";

    private final JdbcClient database;
    private final JsonMapper json;

    AuditEntries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public Page<AuditEntry> page(AuditFilter filter, PageQuery query) {
        List<AuditEntry> rows = database.sql(PAGE).param("before", query.afterId())
                .param("subject", filter.subject()).param("subjects", below(filter.subject(), "/"))
                .param("who", filter.who()).param("action", filter.action()).param("actions", below(filter.action(), "."))
                .param("from", filter.from() == null ? null : filter.from().atStartOfDay())
                .param("until", filter.until() == null ? null : filter.until().plusDays(1).atStartOfDay())
                .param("rows", query.rows()).query((row, n) -> entry(row)).list();
        return Page.of(rows, query, entry -> String.valueOf(entry.id()));
    }

    /** Who did any of these to a thing. */
    public List<String> whoDid(String subject, List<String> actions) {
        return database.sql(WHO_DID).param("subject", subject).param("actions", actions).query(String.class).list();
    }

    /** What begins with a text and a sign; the text is no pattern. */
    private static @Nullable String below(@Nullable String text, String sign) {
        return text == null ? null : text.replaceAll("([\\\\%_])", "\\\\$1") + sign + "%";
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        Author author = new Author(row.getString("who"), row.getString("who_name"), row.getString("via"), row.getString("request_id"));
        Long position = row.getObject("position", Long.class);
        return new AuditEntry(row.getLong("id"), row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), author,
                row.getString("action"), row.getString("subject"), values(row.getString("before_values")), values(row.getString("after_values")),
                position == null ? null : new AuditEntry.Seal(position, row.getString("hash")));
    }

    private @Nullable Map<String, @Nullable String> values(@Nullable String text) {
        return text == null ? null : json.readValue(text, VALUES);
    }
}
