package br.ix.invoice.report.keep;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which months are kept. */
@Component
class KeptMonths {

    private static final String KEPT = """
            SELECT month, documents, cancelled, entries, is_over, kept_at FROM report_month WHERE part = :part AND month >= :from AND month <= :until
            """;
    private static final String PUT = """
            INSERT INTO report_month (part, month, documents, cancelled, entries, is_over, kept_at)
            VALUES (:part, :month, :documents, :cancelled, :entries, :over, :at)
            ON DUPLICATE KEY UPDATE documents = VALUES(documents), cancelled = VALUES(cancelled), entries = VALUES(entries), is_over = VALUES(is_over),
                kept_at = VALUES(kept_at)
            """;

    private final JdbcClient jdbc;

    KeptMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<YearMonth, KeptMonth> between(MonthPart part, YearMonth from, YearMonth until) {
        Map<YearMonth, KeptMonth> kept = new TreeMap<>();
        jdbc.sql(KEPT).param("part", part.name()).param("from", from.toString()).param("until", until.toString()).query(row -> {
            kept.put(YearMonth.parse(row.getString("month")), new KeptMonth(row.getLong("documents"), row.getLong("cancelled"), row.getLong("entries"),
                    row.getInt("is_over") == 1, row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        });
        return kept;
    }

    /** Also the lock of a month: whoever writes its figures holds it until they are there. */
    void put(MonthPart part, YearMonth month, KeptMonth kept) {
        jdbc.sql(PUT).param("part", part.name()).param("month", month.toString()).param("documents", kept.documents()).param("cancelled", kept.cancelled())
                .param("entries", kept.entries()).param("over", kept.over() ? 1 : 0).param("at", LocalDateTime.ofInstant(kept.at(), ZoneOffset.UTC)).update();
    }
}
