package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.invoicing.takeover.TakenOverPayers.Found;
import br.ix.invoice.rest.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of invoices that are taken over: they belong to the issuer's series, which goes on after the highest of them. */
@Component
class TakenOverNumbers {

    private static final String LOCK = """
            SELECT issuer_id FROM number_series WHERE issuer_id IN (:issuers) ORDER BY issuer_id FOR UPDATE
            """;
    private static final String BEGUN = """
            SELECT s.issuer_id FROM number_series s
            WHERE s.issuer_id IN (:issuers)
              AND EXISTS (SELECT 1 FROM invoice i WHERE i.issuer_id = s.issuer_id AND i.number IS NOT NULL AND i.taken_over IS NULL)
            """;
    private static final String USED = """
            SELECT issuer_id, number, COUNT(*) AS documents FROM invoice
            WHERE issuer_id IN (:issuers) AND number IN (:numbers) GROUP BY issuer_id, number
            """;
    private static final String GO_ON = """
            UPDATE number_series SET first_number = GREATEST(first_number, :next), next_number = GREATEST(next_number, :next)
            WHERE issuer_id = :issuer
            """;
    private static final String GO_BACK = """
            UPDATE number_series s
            SET s.first_number = (SELECT COALESCE(MAX(i.number), 0) + 1 FROM invoice i WHERE i.issuer_id = s.issuer_id AND i.number IS NOT NULL),
                s.next_number = s.first_number
            WHERE s.issuer_id IN (:issuers)
            """;

    private final JdbcClient database;

    TakenOverNumbers(JdbcClient database) {
        this.database = database;
    }

    /** Locks the series of issuers; those that have given a number of our own. */
    Set<Long> lockedThatHaveBegun(Set<Long> issuers) {
        if (issuers.isEmpty()) {
            return Set.of();
        }
        database.sql(LOCK).param("issuers", issuers).query(Long.class).list();
        return new HashSet<>(database.sql(BEGUN).param("issuers", issuers).query(Long.class).list());
    }

    /** By id of the invoice: nothing for the first of a number, {@code /2} for the second. */
    Map<String, String> suffixes(List<TakenOverRecord> made, Found found) {
        Map<String, String> suffixes = new HashMap<>();
        if (made.isEmpty()) {
            return suffixes;
        }
        Map<String, Integer> used = new HashMap<>();
        database.sql(USED).param("issuers", found.issuers()).param("numbers", made.stream().map(TakenOverRecord::number).collect(Collectors.toSet()))
                .query(row -> { used.put(row.getLong("issuer_id") + " " + row.getLong("number"), row.getInt("documents")); });
        for (TakenOverRecord record : made) {
            int place = used.merge(found.of(record.participant()).issuing().issuer() + " " + record.number(), 1, Integer::sum);
            suffixes.put(record.id(), place == 1 ? "" : "/" + place);
        }
        return suffixes;
    }

    /** The next number of ours is one more than the highest that was taken over. */
    void goOnAfter(List<TakenOverRecord> made, Found found) {
        Map<Long, Long> highest = new TreeMap<>();
        made.forEach(record -> highest.merge(found.of(record.participant()).issuing().issuer(), record.number(), Math::max));
        highest.forEach((issuer, number) -> database.sql(GO_ON).param("issuer", issuer).param("next", number + 1).update());
    }

    /** What came after them depends on them. */
    void refuseIfBegun(Set<Long> issuers) {
        if (!lockedThatHaveBegun(issuers).isEmpty()) {
            throw Refusal.conflict("something-depends",
                    "Invoices were issued with numbers after those that were taken over: the numbers would be given again");
        }
    }

    /** The series goes on after what is left. */
    void goBack(Collection<Long> issuers) {
        if (!issuers.isEmpty()) {
            database.sql(GO_BACK).param("issuers", issuers).update();
        }
    }
}
