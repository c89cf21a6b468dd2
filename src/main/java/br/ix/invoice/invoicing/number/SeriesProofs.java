package br.ix.invoice.invoicing.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves the numbers of documents: first, last, count, and every number of a series that no document carries. Counted and compared in the
 * database; numbers that were taken over are those of another system and not part of it. Where the count is as long as the range, nothing is looked for. Public, because the resource shows it.
 */
@Component
public class SeriesProofs {

    private static final String SERIES = """
            SELECT series.issuer_id, series.prefix, series.first_number, series.next_number,
                (SELECT MIN(i.number) FROM invoice i WHERE i.issuer_id = series.issuer_id AND i.number IS NOT NULL AND i.taken_over IS NULL) AS first_used,
                (SELECT MAX(i.number) FROM invoice i WHERE i.issuer_id = series.issuer_id AND i.number IS NOT NULL AND i.taken_over IS NULL) AS last_used,
                (SELECT COUNT(*) FROM invoice i WHERE i.issuer_id = series.issuer_id AND i.number IS NOT NULL AND i.taken_over IS NULL) AS documents,
                (SELECT COUNT(DISTINCT i.number) FROM invoice i WHERE i.issuer_id = series.issuer_id AND i.number IS NOT NULL AND i.taken_over IS NULL) AS numbers
            FROM number_series series
            WHERE series.issuer_id > :after ORDER BY series.issuer_id LIMIT :rows
            """;
    private static final String HOLES = """
            SELECT number + 1 AS hole_from, following - 1 AS hole_until
            FROM (SELECT number, LEAD(number) OVER (ORDER BY number) AS following
                  FROM invoice WHERE issuer_id = :issuer AND number IS NOT NULL AND taken_over IS NULL) AS numbers
            WHERE following > number + 1
            ORDER BY number LIMIT :most
            """;
    private static final int MOST_HOLES = 1_000;

    private final JdbcClient jdbc;

    SeriesProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers that are missing, both included; equal where it is a single one. */
    public record Hole(long from, long until) {
    }

    /** A series and its proof. {@code first} and {@code last} are null where no number was given yet. */
    public record Proof(long issuer, String series, @Nullable Long first, @Nullable Long last, long count, List<Hole> holes) {
    }

    /** A page of series in the order of their issuers, after a key. */
    public List<Proof> prove(long after, int rows) {
        return jdbc.sql(SERIES).params(Map.of("after", after, "rows", rows))
                .query((row, index) -> new Counted(row.getLong("issuer_id"), row.getString("prefix"), row.getLong("first_number"),
                        row.getLong("next_number"), row.getObject("first_used", Long.class), row.getObject("last_used", Long.class),
                        row.getLong("documents"), row.getLong("numbers")))
                .list().stream().map(this::prove).toList();
    }

    private Proof prove(Counted series) {
        return new Proof(series.issuer(), series.prefix(), series.firstUsed(), series.lastUsed(), series.documents(), holes(series));
    }

    private List<Hole> holes(Counted series) {
        List<Hole> holes = new ArrayList<>();
        if (series.firstUsed() == null || series.lastUsed() == null) {
            add(holes, series.firstNumber(), series.nextNumber() - 1);
            return holes;
        }
        add(holes, series.firstNumber(), series.firstUsed() - 1);
        if (series.numbers() != series.lastUsed() - series.firstUsed() + 1) {
            holes.addAll(within(series.issuer()));
        }
        add(holes, series.lastUsed() + 1, series.nextNumber() - 1);
        return holes;
    }

    private static void add(List<Hole> holes, long from, long until) {
        if (from <= until) {
            holes.add(new Hole(from, until));
        }
    }

    private List<Hole> within(long issuer) {
        return jdbc.sql(HOLES).params(Map.of("issuer", issuer, "most", MOST_HOLES))
                .query((row, index) -> new Hole(row.getLong("hole_from"), row.getLong("hole_until"))).list();
    }

    /** What the database counted of a series. */
    private record Counted(long issuer, String prefix, long firstNumber, long nextNumber, @Nullable Long firstUsed,
                           @Nullable Long lastUsed, long documents, long numbers) {
    }
}
