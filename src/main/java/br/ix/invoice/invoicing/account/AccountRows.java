package br.ix.invoice.invoicing.account;

import br.ix.invoice.invoicing.BillingAccountsDeletionRequested;
import br.ix.invoice.time.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code billing_account}, with what its accounts bill to. */
@Repository
class AccountRows {

    private static final String PAGE = """
            SELECT id FROM billing_account
            WHERE id > :after
              AND (:exchange IS NULL OR exchange_id = :exchange)
              AND (:asn IS NULL OR id IN (:ofAsn))
              AND (:callerAsn IS NULL OR id IN (:ofCaller))
              AND (:callerAccount IS NULL OR public_id = :callerAccount)
            ORDER BY id LIMIT :rows
            """;
    private static final String WITH_EXTERNAL_REFS = """
            SELECT id FROM billing_account WHERE external_ref IN (:values) ORDER BY id
            """;
    private static final String WITH_PUBLIC_IDS = """
            SELECT id FROM billing_account WHERE public_id IN (:values) ORDER BY id
            """;
    private static final String LOCK = """
            SELECT id FROM billing_account WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;
    private static final String READ = """
            SELECT id, version, public_id, external_ref, exchange_id, own_participant_id, due_day_of_month, due_days,
                   purchase_order_required, purchase_order, purchase_order_from, purchase_order_until
            FROM billing_account WHERE id IN (:ids) ORDER BY id
            """;
    private static final String INSERT = """
            INSERT INTO billing_account (public_id, external_ref, exchange_id, due_day_of_month, due_days,
                purchase_order_required, purchase_order, purchase_order_from, purchase_order_until)
            VALUES (:publicId, :externalRef, :exchange, :dueDayOfMonth, :dueDays, :orderRequired, :order, :orderFrom, :orderUntil)
            """;
    private static final String UPDATE = """
            UPDATE billing_account
            SET external_ref = :externalRef, due_day_of_month = :dueDayOfMonth, due_days = :dueDays,
                purchase_order_required = :orderRequired, purchase_order = :order, purchase_order_from = :orderFrom,
                purchase_order_until = :orderUntil, version = version + 1
            WHERE id = :id
            """;
    private static final String IN_USE = """
            SELECT account.id FROM billing_account account
            WHERE account.id IN (:ids) AND (account.own_participant_id IS NOT NULL
                OR EXISTS (SELECT 1 FROM billing_account_participant member WHERE member.billing_account_id = account.id)
                OR EXISTS (SELECT 1 FROM invoice i WHERE i.billing_account_id = account.id))
            """;
    private static final String OWN = """
            SELECT id FROM billing_account WHERE own_participant_id IN (:values) ORDER BY id
            """;
    private static final String DELETE = """
            DELETE FROM billing_account WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final AccountPayers payers;
    private final ApplicationEventPublisher events;

    AccountRows(NamedParameterJdbcTemplate jdbc, AccountPayers payers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.payers = payers;
        this.events = events;
    }

    List<Long> page(Map<String, @Nullable Object> parameters) {
        return jdbc.queryForList(PAGE, parameters, Long.class);
    }

    List<Long> withExternalRefs(Collection<String> externalRefs) {
        return Chunks.of(externalRefs).stream().flatMap(chunk -> keys(WITH_EXTERNAL_REFS, chunk).stream()).toList();
    }

    List<Long> withPublicIds(Collection<String> publicIds) {
        return Chunks.of(publicIds).stream().flatMap(chunk -> keys(WITH_PUBLIC_IDS, chunk).stream()).toList();
    }

    List<AccountRow> lock(Collection<Long> ids) {
        Chunks.of(ids).forEach(chunk -> jdbc.queryForList(LOCK, Map.of("ids", chunk), Long.class));
        return read(ids);
    }

    List<AccountRow> read(Collection<Long> ids) {
        Map<Long, History<Long>> billTo = payers.histories(ids);
        return Chunks.of(ids).stream().flatMap(chunk -> read(chunk, billTo).stream()).toList();
    }

    void insert(Collection<AccountRow> rows) {
        Chunks.of(rows).forEach(chunk -> jdbc.batchUpdate(INSERT, parameters(chunk)));
        Map<String, AccountRow> made = new LinkedHashMap<>();
        rows.forEach(row -> made.put(row.publicId().toString(), row));
        Map<Long, History<Long>> histories = new LinkedHashMap<>();
        read(withPublicIds(made.keySet())).forEach(row -> histories.put(row.id(), made.get(row.publicId().toString()).billTo()));
        payers.replace(histories);
    }

    void update(Collection<AccountRow> rows) {
        Chunks.of(rows).forEach(chunk -> jdbc.batchUpdate(UPDATE, parameters(chunk)));
        Map<Long, History<Long>> histories = new LinkedHashMap<>();
        rows.forEach(row -> histories.put(row.id(), row.billTo()));
        payers.replace(histories);
    }

    /** Those of the accounts that participants or documents hang on, and those that participants have of their own. */
    List<Long> inUse(Collection<Long> ids) {
        return Chunks.of(ids).stream().flatMap(chunk -> jdbc.queryForList(IN_USE, Map.of("ids", chunk), Long.class).stream()).toList();
    }

    /** Asks who keeps something of them, then deletes them. */
    void delete(Collection<Long> ids) {
        Chunks.of(ids).forEach(chunk -> {
            events.publishEvent(new BillingAccountsDeletionRequested(chunk));
            jdbc.update(DELETE, Map.of("ids", chunk));
        });
    }

    /** The accounts that participants have of their own. */
    List<Long> ownOf(Collection<Long> participants) {
        return Chunks.of(participants).stream().flatMap(chunk -> jdbc.queryForList(OWN, Map.of("values", chunk), Long.class).stream()).toList();
    }

    private List<Long> keys(String sql, List<String> values) {
        return jdbc.queryForList(sql, Map.of("values", values), Long.class);
    }

    private List<AccountRow> read(List<Long> ids, Map<Long, History<Long>> billTo) {
        return jdbc.query(READ, Map.of("ids", ids), (row, index) -> new AccountRow(row.getLong("id"), row.getLong("version"),
                UUID.fromString(row.getString("public_id")), row.getString("external_ref"), row.getLong("exchange_id"),
                row.getObject("own_participant_id", Long.class), row.getObject("due_day_of_month", Integer.class),
                row.getObject("due_days", Integer.class), StandingOrder.of(row), billTo.getOrDefault(row.getLong("id"), new History<>(List.of()))));
    }

    private static SqlParameterSource[] parameters(List<AccountRow> rows) {
        return rows.stream().map(row -> new MapSqlParameterSource("id", row.id())
                .addValue("publicId", row.publicId().toString())
                .addValue("externalRef", row.externalRef())
                .addValue("exchange", row.exchange())
                .addValue("dueDayOfMonth", row.dueDayOfMonth())
                .addValue("dueDays", row.dueDays())
                .addValue("orderRequired", row.order().required())
                .addValue("order", row.order().number())
                .addValue("orderFrom", row.order().validFrom())
                .addValue("orderUntil", row.order().validUntil())).toArray(SqlParameterSource[]::new);
    }
}
