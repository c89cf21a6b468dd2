package br.ix.invoice.invoicing.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds billing accounts by the names that inputs give them (public id, reference of another system) and by their participant. */
@Component
class AccountNames {

    private static final Pattern PUBLIC_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String BY_PUBLIC_ID = """
            SELECT id, public_id, external_ref, exchange_id FROM billing_account WHERE public_id IN (:names)
            """;
    private static final String BY_EXTERNAL_REF = """
            SELECT id, public_id, external_ref, exchange_id FROM billing_account WHERE external_ref IN (:names)
            """;

    private static final String OWN = """
            SELECT own_participant_id, id FROM billing_account WHERE own_participant_id IN (:participants)
            """;

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account by its keys. */
    record Named(long id, String publicId, @Nullable String externalRef, long exchange) {
    }

    /** The accounts by the names given; what does not exist is absent. */
    Map<String, Named> named(Collection<String> names) {
        Set<String> distinct = new TreeSet<>(names);
        List<String> ids = distinct.stream().filter(name -> PUBLIC_ID.matcher(name).matches()).toList();
        Map<String, Named> found = new HashMap<>();
        Chunks.of(distinct).forEach(chunk -> read(BY_EXTERNAL_REF, chunk).forEach(one -> found.put(one.externalRef(), one)));
        Chunks.of(ids).forEach(chunk -> read(BY_PUBLIC_ID, chunk).forEach(one -> found.put(one.publicId(), one)));
        return found;
    }

    /** Keys of the accounts that participants have of their own, by participant. */
    Map<Long, Long> ownAccounts(Collection<Long> participants) {
        Map<Long, Long> accounts = new HashMap<>();
        Chunks.of(participants).forEach(chunk -> jdbc.sql(OWN).param("participants", chunk)
                .query(row -> { accounts.put(row.getLong("own_participant_id"), row.getLong("id")); }));
        return accounts;
    }

    private List<Named> read(String sql, List<String> names) {
        return jdbc.sql(sql).param("names", names)
                .query((row, index) -> new Named(row.getLong("id"), row.getString("public_id"), row.getString("external_ref"),
                        row.getLong("exchange_id")))
                .list();
    }
}
