package br.ix.invoice.catalog.register;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The version of the catalogue: one row, locked by whoever changes a service or a price until the change is committed. */
@Repository
public class CatalogVersion {

    private static final String READ = """
            SELECT version FROM catalog_version WHERE id = 1
            """;

    private static final String RAISE = """
            UPDATE catalog_version SET version = version + 1 WHERE id = 1
            """;

    private final NamedParameterJdbcTemplate jdbc;

    CatalogVersion(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long read() {
        return jdbc.queryForObject(READ, Map.of(), Long.class);
    }

    public void raise() {
        jdbc.update(RAISE, Map.of());
    }
}
