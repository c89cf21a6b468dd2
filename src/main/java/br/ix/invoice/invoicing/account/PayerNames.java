package br.ix.invoice.invoicing.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds payers by the names that inputs give them (public id, reference of another system), and their public ids. */
@Component
class PayerNames {

    private static final String BY_NAME = """
            SELECT organisation_id, public_id AS name FROM payer WHERE public_id IN (:names)
            UNION ALL
            SELECT organisation_id, external_ref AS name FROM payer WHERE external_ref IN (:names)
            """;
    private static final String PUBLIC_IDS = """
            SELECT organisation_id, public_id FROM payer WHERE organisation_id IN (:organisations)
            """;

    private final JdbcClient jdbc;

    PayerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of organisations by the names given; what does not exist is absent. */
    Map<String, Long> named(Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        Chunks.of(names).forEach(chunk -> jdbc.sql(BY_NAME).param("names", chunk)
                .query(row -> { found.putIfAbsent(row.getString("name"), row.getLong("organisation_id")); }));
        return found;
    }

    Map<Long, String> publicIds(Collection<Long> organisations) {
        Map<Long, String> found = new HashMap<>();
        Chunks.of(organisations).forEach(chunk -> jdbc.sql(PUBLIC_IDS).param("organisations", chunk)
                .query(row -> { found.put(row.getLong("organisation_id"), row.getString("public_id")); }));
        return found;
    }
}
