package br.ix.invoice.legacy;

import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the comparison of a member export with what is billed found: the work list. Other kinds of imports have none. */
@Component
public class Findings {

    private static final String SELECT = """
            SELECT id, kind, asn, name, participant_id, connected_mbps, ports, billed_mbps, services, line
            FROM import_finding
            WHERE import_id = :import AND (:kind IS NULL OR kind = :kind) AND id > :after
            ORDER BY id LIMIT :rows
            """;
    private static final String COUNT = "SELECT kind, COUNT(*) FROM import_finding WHERE import_id = :import GROUP BY kind";

    private final JdbcClient database;
    private final Imports imports;

    Findings(JdbcClient database, Imports imports) {
        this.database = database;
        this.imports = imports;
    }

    /** A finding with the key of its row, which the page goes by. */
    private record Row(long key, Finding finding) {
    }

    /** A page of those of an import (public id), of one kind where given: first the members as the export has them, then those that it does not have. */
    public Page<Finding> page(String id, @Nullable FindingKind kind, PageQuery query) {
        List<Row> rows = database.sql(SELECT).param("import", imports.withId(id).key()).param("kind", kind == null ? null : kind.name())
                .param("after", query.afterId()).param("rows", query.rows()).query((row, n) -> finding(row)).list();
        return Page.of(rows, query, row -> String.valueOf(row.key())).map(Row::finding);
    }

    private static Row finding(ResultSet row) throws SQLException {
        String services = row.getString("services");
        BigDecimal billed = row.getBigDecimal("billed_mbps");
        return new Row(row.getLong("id"), new Finding(FindingKind.valueOf(row.getString("kind")), row.getLong("asn"), row.getString("name"),
                row.getString("participant_id"), row.getString("connected_mbps"), row.getInt("ports"),
                billed == null ? null : billed.stripTrailingZeros().toPlainString(),
                services.isEmpty() ? List.of() : List.of(services.split(" ")), row.getLong("line")));
    }

    /** How many there are of each kind, also where there is none; null for an import that is no member export. */
    public @Nullable Map<FindingKind, Long> counts(String id) {
        ImportItem item = imports.withId(id);
        if (!item.kind().equals(ImportKind.IX_F.word())) {
            return null;
        }
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        for (FindingKind kind : FindingKind.values()) {
            counts.put(kind, 0L);
        }
        database.sql(COUNT).param("import", item.key()).query(row -> {
            counts.put(FindingKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }
}
