package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.BankFileItem;
import br.ix.invoice.payment.BankFileItem.Counts;
import br.ix.invoice.payment.BankFileItem.Missing;
import br.ix.invoice.payment.BankFileItem.Progress;
import br.ix.invoice.payment.BankFileItem.Rejection;
import br.ix.invoice.payment.applying.StoredBankFiles.Stored;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code bank_file} as a person sees it. Public for the module's face. */
@Component
public class BankFileRows {

    private static final String INSERT = """
            INSERT INTO bank_file (public_id, name, bytes, sha256, state, requested_by)
            VALUES (:publicId, :name, :bytes, :sha256, 'UPLOADED', :requestedBy)
            """;

    // The file before it in the sequence of its agreement, of those whose movements count; and one of the same content that came earlier.
    private static final String SELECT_ITEMS = """
            SELECT f.id, f.public_id, f.name, f.state, f.failed_in, f.message, f.format, f.bank, f.agreement, f.sequence, f.written_on,
                   f.records, f.applied_records, f.matched_count, f.unmatched_count, f.duplicate_count, f.requested_by, f.created_at, f.version,
                   TIMESTAMPDIFF(SECOND, f.phase_started_at, CURRENT_TIMESTAMP(6)) AS seconds_so_far,
                   (SELECT MAX(b.sequence) FROM bank_file b WHERE b.bank = f.bank AND b.agreement = f.agreement AND b.sequence < f.sequence
                    AND b.state IN ('APPLYING', 'APPLIED')) AS sequence_before,
                   (SELECT MIN(s.id) FROM bank_file s WHERE s.sha256 = f.sha256 AND s.id < f.id AND s.state IN ('APPLYING', 'APPLIED')) AS same_id
            FROM bank_file f
            """;

    private static final String FIND = SELECT_ITEMS + "WHERE f.public_id = :id";

    private static final String PAGE = SELECT_ITEMS + """
            WHERE f.id > :after AND (:state IS NULL OR f.state = :state) ORDER BY f.id LIMIT :rows
            """;

    private static final String NEWEST = SELECT_ITEMS + """
            WHERE :after = 0 OR f.id < :after ORDER BY f.id DESC LIMIT :rows
            """;

    private static final String SELECT_PUBLIC_IDS = "SELECT id, public_id FROM bank_file WHERE id IN (:ids)";

    private static final String SELECT_REJECTIONS = """
            SELECT r.id, f.name, r.line, r.field, r.code, r.message FROM bank_file_rejection r JOIN bank_file f ON f.id = r.bank_file_id
            WHERE f.public_id = :id AND r.id > :after ORDER BY r.id LIMIT :rows
            """;

    private static final String GO_ON = """
            UPDATE bank_file SET state = 'APPLYING', failed_in = NULL, message = NULL, version = version + 1,
                   phase_started_at = CURRENT_TIMESTAMP(6)
            WHERE id = :id AND state = 'FAILED' AND failed_in = 'APPLYING'
            """;

    private static final String BEGIN_UNDOING = """
            UPDATE bank_file SET state = 'UNDOING', message = NULL, version = version + 1, phase_started_at = CURRENT_TIMESTAMP(6)
            WHERE id = :id AND (state = 'APPLIED' OR (state = 'FAILED' AND failed_in = 'APPLYING'))
            """;

    private final JdbcClient database;

    BankFileRows(JdbcClient database) {
        this.database = database;
    }

    /** Its key. */
    public long insert(String publicId, String name, Stored stored, String requestedBy) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql(INSERT).params(Map.of("publicId", publicId, "name", name, "bytes", stored.bytes(), "sha256", stored.sha256(),
                "requestedBy", requestedBy)).update(key);
        return key.getKey().longValue();
    }

    public Optional<BankFileItem> withId(String id) {
        return items(database.sql(FIND).param("id", id).query(BankFileRows::row).list()).stream().findFirst();
    }

    /** Rows of a page (one more than shown), the oldest first. */
    public List<BankFileItem> page(@Nullable String state, PageQuery query) {
        return items(database.sql(PAGE).param("after", query.afterId()).param("state", state).param("rows", query.rows())
                .query(BankFileRows::row).list());
    }

    /** Rows of a page (one more than shown), the newest first. */
    public List<BankFileItem> newest(PageQuery query) {
        return items(database.sql(NEWEST).param("after", query.afterId()).param("rows", query.rows()).query(BankFileRows::row).list());
    }

    public List<Map.Entry<Long, Rejection>> rejections(String id, PageQuery query) {
        return database.sql(SELECT_REJECTIONS).param("id", id).param("after", query.afterId()).param("rows", query.rows())
                .query((row, n) -> Map.entry(row.getLong(1), new Rejection(row.getString(2), row.getLong(3), row.getString(4), row.getString(5),
                        row.getString(6)))).list();
    }

    /** Lets a file that failed while it was applied go on; false in any other state. */
    public boolean goOn(long key) {
        return database.sql(GO_ON).param("id", key).update() == 1;
    }

    public boolean beginUndoing(long key) {
        return database.sql(BEGIN_UNDOING).param("id", key).update() == 1;
    }

    private record Row(BankFileItem item, @Nullable Long same) {
    }

    private List<BankFileItem> items(List<Row> rows) {
        List<Long> same = rows.stream().map(Row::same).filter(java.util.Objects::nonNull).distinct().toList();
        Map<Long, String> ids = same.isEmpty() ? Map.of() : database.sql(SELECT_PUBLIC_IDS).param("ids", same)
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return rows.stream().map(row -> row.same() == null ? row.item() : row.item().withSameAs(ids.get(row.same()))).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long applied = row.getLong("applied_records");
        Counts counts = new Counts(applied, row.getLong("matched_count"), row.getLong("unmatched_count"), row.getLong("duplicate_count"));
        Progress progress = Progress.of(applied, row.getLong("records"), row.getLong("seconds_so_far"));
        String createdAt = row.getTimestamp("created_at").toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        Long sequence = row.getObject("sequence", Long.class);
        BankFileItem item = new BankFileItem(row.getString("public_id"), row.getString("format"), row.getString("bank"), row.getString("agreement"),
                sequence, row.getObject("written_on", LocalDate.class), missing(row.getObject("sequence_before", Long.class), sequence), null,
                row.getString("state"), row.getString("failed_in"), row.getString("message"), progress, counts, List.of(row.getString("name")),
                row.getString("requested_by"), createdAt, row.getLong("id"), row.getLong("version"));
        return new Row(item, row.getObject("same_id", Long.class));
    }

    private static @Nullable Missing missing(@Nullable Long before, @Nullable Long sequence) {
        return before == null || sequence == null || sequence - before <= 1 ? null : new Missing(before + 1, sequence - 1);
    }
}
