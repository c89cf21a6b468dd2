package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.invoicing.TakenOverInvoices.Billed;
import br.ix.invoice.invoicing.TakenOverInvoices.Hole;
import br.ix.invoice.invoicing.TakenOverInvoices.Holes;
import br.ix.invoice.invoicing.TakenOverInvoices.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was taken over. Public for the module's face. */
@Component
public class TakenOverFacts {

    private static final int FIRST_HOLES = 100;

    private static final String BILLED = """
            SELECT public_id, number, issued_on, due_on, taken_over, total FROM invoice WHERE public_id IN (:ids) AND taken_over IS NOT NULL
            """;
    private static final String STANDING = """
            SELECT public_id, CASE WHEN state = 'CANCELLED' THEN 'CANCELLED' ELSE taken_over END AS stands, total
            FROM invoice WHERE public_id IN (:ids) AND taken_over IS NOT NULL
            """;
    /** Numbers below the first of ours are those that were taken over. */
    private static final String HOLES = """
            SELECT series.prefix, pair.number + 1 AS first_missing, pair.following - 1 AS last_missing, COUNT(*) OVER () AS holes
            FROM (SELECT i.issuer_id, i.number, LEAD(i.number) OVER (PARTITION BY i.issuer_id ORDER BY i.number) AS following
                  FROM number_series s JOIN invoice i ON i.issuer_id = s.issuer_id AND i.number < s.first_number) pair
            JOIN number_series series ON series.issuer_id = pair.issuer_id
            WHERE pair.following > pair.number + 1
            ORDER BY series.prefix, pair.number LIMIT :rows
            """;

    private final JdbcClient database;

    TakenOverFacts(JdbcClient database) {
        this.database = database;
    }

    public Map<String, Billed> billed(Collection<String> ids) {
        Map<String, Billed> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(BILLED).param("ids", ids).query(row -> {
                found.put(row.getString("public_id"), new Billed(row.getLong("number"), row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class), !row.getString("taken_over").equals("CANCELLED"), row.getBigDecimal("total")));
            });
        }
        return found;
    }

    public Map<String, Standing> standing(Collection<String> ids) {
        Map<String, Standing> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(STANDING).param("ids", ids).query(row -> {
                found.put(row.getString("public_id"), new Standing(row.getString("stands"), row.getBigDecimal("total")));
            });
        }
        return found;
    }

    public Holes holes() {
        List<Hole> first = new ArrayList<>();
        long[] count = {0};
        database.sql(HOLES).param("rows", FIRST_HOLES).query(row -> {
            first.add(new Hole(row.getString("prefix"), row.getLong("first_missing"), row.getLong("last_missing")));
            count[0] = row.getLong("holes");
        });
        return new Holes(count[0], first);
    }
}
