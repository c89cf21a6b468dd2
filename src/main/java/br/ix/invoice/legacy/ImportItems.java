package br.ix.invoice.legacy;

import br.ix.invoice.legacy.ImportItem.Counts;
import br.ix.invoice.legacy.ImportItem.Progress;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads imports as the API shows them. */
@Component
class ImportItems {

    private static final String SELECT_ITEMS = """
            SELECT i.id, i.public_id, i.kind, i.state, i.failed_in, i.message, i.requested_by, i.created_at, i.version, i.exchange, i.compared_on, i.phase,
                   TIMESTAMPDIFF(SECOND, i.phase_started_at, CURRENT_TIMESTAMP(6)) AS seconds_so_far,
                   COALESCE(f.records, 0) AS records, COALESCE(f.read_count, 0) AS read_count,
                   COALESCE(f.new_count, 0) AS new_count, COALESCE(f.changed_count, 0) AS changed_count,
                   COALESCE(f.same_count, 0) AS same_count, COALESCE(f.rejected_count, 0) AS rejected_count,
                   COALESCE(f.warned_count, 0) AS warned_count
            FROM data_import i
            LEFT JOIN (SELECT import_id, SUM(records) AS records, SUM(read_count) AS read_count, SUM(new_count) AS new_count,
                              SUM(changed_count) AS changed_count, SUM(same_count) AS same_count,
                              SUM(rejected_count) AS rejected_count, SUM(warned_count) AS warned_count
                       FROM import_file GROUP BY import_id) f ON f.import_id = i.id
            WHERE (:id IS NULL OR i.public_id = :id) AND (:kind IS NULL OR i.kind = :kind)
              AND (:state IS NULL OR i.state = :state)
              AND (:newestFirst = 0 AND i.id > :after OR :newestFirst = 1 AND (:after = 0 OR i.id < :after))
            ORDER BY CASE WHEN :newestFirst = 1 THEN -i.id ELSE i.id END LIMIT :rows
            """;

    private static final String SELECT_FILE_NAMES = """
            SELECT import_id, name FROM import_file WHERE import_id IN (:imports) ORDER BY import_id, id
            """;

    private static final String SELECT_REJECTIONS = """
            SELECT r.id, r.file, r.line, r.field, r.code, r.message
            FROM import_rejection r JOIN data_import i ON i.id = r.import_id
            WHERE i.public_id = :id AND r.id > :after ORDER BY r.id LIMIT :rows
            """;

    private static final String SELECT_WARNINGS = """
            SELECT w.id, w.file, w.line, w.field, w.code, w.message
            FROM import_warning w JOIN data_import i ON i.id = w.import_id
            WHERE i.public_id = :id AND w.id > :after ORDER BY w.id LIMIT :rows
            """;

    private final JdbcClient database;

    ImportItems(JdbcClient database) {
        this.database = database;
    }

    Optional<ImportItem> withId(String id) {
        return select(new Asked(id, null, null, false), new PageQuery(1, null)).stream().findFirst();
    }

    /** Rows of a page (one more than shown), the oldest first. */
    List<ImportItem> page(@Nullable String kind, @Nullable String state, PageQuery query) {
        return select(new Asked(null, kind, state, false), query);
    }

    /** Rows of a page (one more than shown), the newest first. */
    List<ImportItem> newest(PageQuery query) {
        return select(new Asked(null, null, null, true), query);
    }

    private record Asked(@Nullable String id, @Nullable String kind, @Nullable String state, boolean newestFirst) {
    }

    private List<ImportItem> select(Asked asked, PageQuery query) {
        Map<Long, ImportItem> found = new LinkedHashMap<>();
        database.sql(SELECT_ITEMS).param("id", asked.id()).param("kind", asked.kind()).param("state", asked.state())
                .param("newestFirst", asked.newestFirst() ? 1 : 0)
                .param("after", query.afterId()).param("rows", query.rows())
                .query((row, n) -> item(row)).list().forEach(item -> found.put(item.key(), item));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> names = database.sql(SELECT_FILE_NAMES).param("imports", found.keySet())
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.values().stream().map(item -> item.withFiles(names.getOrDefault(item.key(), List.of()))).toList();
    }

    private static ImportItem item(ResultSet row) throws SQLException {
        Counts counts = new Counts(row.getLong("read_count"), row.getLong("new_count"), row.getLong("changed_count"),
                row.getLong("same_count"), row.getLong("rejected_count"), row.getLong("warned_count"));
        Progress progress = Progress.of(done(row, counts), row.getLong("records"), row.getLong("seconds_so_far"));
        String createdAt = row.getTimestamp("created_at").toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        return new ImportItem(row.getString("public_id"), row.getString("kind"), row.getString("state"), row.getString("failed_in"),
                row.getString("message"), progress, counts, List.of(), row.getString("requested_by"), createdAt,
                row.getString("exchange"), row.getString("compared_on"), row.getLong("id"), row.getLong("version"));
    }

    /** Nothing while what was asked for waits for its job: until then the counts are those of the phase before. Undoing is one step. */
    private static long done(ResultSet row, Counts counts) throws SQLException {
        String state = row.getString("state");
        boolean isWaiting = state.equals("APPLYING") && !row.getString("phase").equals("APPLY") || state.equals("UNDOING");
        return isWaiting ? 0 : counts.read();
    }

    /** A rejection (or a warning) with the key of its row, which the page goes by. */
    record RejectionRow(long key, ImportRejection rejection) {
    }

    List<RejectionRow> rejections(String id, PageQuery query) {
        return remarks(SELECT_REJECTIONS, id, query);
    }

    List<RejectionRow> warnings(String id, PageQuery query) {
        return remarks(SELECT_WARNINGS, id, query);
    }

    private List<RejectionRow> remarks(String statement, String id, PageQuery query) {
        return database.sql(statement).param("id", id).param("after", query.afterId()).param("rows", query.rows())
                .query((row, n) -> new RejectionRow(row.getLong(1), new ImportRejection(row.getString(2), row.getLong(3),
                        row.getString(4), row.getString(5), row.getString(6)))).list();
    }
}
