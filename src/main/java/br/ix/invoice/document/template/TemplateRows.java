package br.ix.invoice.document.template;

import br.ix.invoice.document.DocumentTemplate;
import br.ix.invoice.document.DocumentTemplateRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code document_template}. Public for the module's face. */
@Repository
public class TemplateRows {

    private static final String VIEW = "SELECT t.id, t.issuer, t.version, t.content, t.logo, t.made_at, t.made_by FROM document_template t ";
    private static final String CURRENT = VIEW + """
            WHERE t.issuer IN (:issuers) AND t.version = (SELECT MAX(n.version) FROM document_template n WHERE n.issuer = t.issuer)
            """;
    private static final String LIST = VIEW + """
            WHERE t.id > :after AND t.version = (SELECT MAX(n.version) FROM document_template n WHERE n.issuer = t.issuer) ORDER BY t.id LIMIT :rows
            """;
    private static final String WITH_IDS = VIEW + "WHERE t.id IN (:ids)";
    private static final String INSERT = """
            INSERT INTO document_template (issuer, version, content, logo, made_by) VALUES (:issuer, :version, :content, :logo, :by)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    TemplateRows(JdbcClient database) {
        this.database = database;
    }

    /** The latest of each of these issuers (codes); who has none is absent. */
    public Map<String, DocumentTemplate> current(Collection<String> issuers) {
        return issuers.isEmpty() ? Map.of() : database.sql(CURRENT).param("issuers", issuers).query(TemplateRows::template).list().stream()
                .collect(Collectors.toMap(DocumentTemplate::issuer, Function.identity()));
    }

    public Optional<DocumentTemplate> current(String issuer) {
        return Optional.ofNullable(current(List.of(issuer)).get(issuer));
    }

    public List<DocumentTemplate> list(long after, int rows) {
        return database.sql(LIST).param("after", after).param("rows", rows).query(TemplateRows::template).list();
    }

    public Map<Long, DocumentTemplate> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : database.sql(WITH_IDS).param("ids", ids).query(TemplateRows::template).list().stream()
                .collect(Collectors.toMap(DocumentTemplate::key, Function.identity()));
    }

    public void insert(String issuer, int version, DocumentTemplateRequest look, String by) {
        database.sql(INSERT).param("issuer", issuer).param("version", version).param("content", JSON.writeValueAsString(look.withLogo(null)))
                .param("logo", bytes(look.logo())).param("by", by).update();
    }

    private static DocumentTemplate template(ResultSet row, int number) throws SQLException {
        byte[] logo = row.getBytes("logo");
        DocumentTemplateRequest look = JSON.readValue(row.getString("content"), DocumentTemplateRequest.class);
        return new DocumentTemplate(row.getString("issuer"), row.getInt("version"),
                look.withLogo(logo == null ? null : Base64.getEncoder().encodeToString(logo)),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("made_by"), row.getLong("id"));
    }

    private static byte @Nullable [] bytes(@Nullable String logo) {
        return logo == null ? null : Base64.getDecoder().decode(logo);
    }
}
