package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Which organisation each billing account bills to, from a day on ({@code billing_account_payer}). */
@Component
class AccountPayers {

    private static final String WRITE = """
            INSERT INTO billing_account_payer (billing_account_id, effective_on, organisation_id)
            VALUES (:account, :effectiveOn, :organisation)
            ON DUPLICATE KEY UPDATE organisation_id = VALUES(organisation_id)
            """;
    private static final RowInsert<Payer> BEGIN = new RowInsert<>("""
            INSERT INTO billing_account_payer (billing_account_id, effective_on, organisation_id) VALUES (?, ?, ?)
            """, (values, payer) -> values.add(payer.account()).addText(payer.effectiveOn()).add(payer.organisation()));
    private static final String FORGET = """
            DELETE FROM billing_account_payer WHERE billing_account_id IN (:accounts)
            """;
    private static final String READ = """
            SELECT billing_account_id, effective_on, organisation_id FROM billing_account_payer
            WHERE billing_account_id IN (:accounts) ORDER BY billing_account_id, effective_on
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AccountPayers(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From a day on, an account bills to an organisation. */
    record Payer(long account, LocalDate effectiveOn, long organisation) {
    }

    /** Writes the first row of accounts that are new. */
    void begin(List<Payer> payers) {
        BEGIN.write(jdbc.getJdbcTemplate(), payers);
    }

    /** Writes changes; one from the beginning replaces the history, one before a later change is refused (409), unless it is so already. */
    void change(List<Payer> payers) {
        List<Long> corrected = payers.stream().filter(payer -> payer.effectiveOn().equals(History.BEGINNING)).map(Payer::account).toList();
        Chunks.of(corrected).forEach(chunk -> jdbc.update(FORGET, Map.of("accounts", chunk)));
        Map<Long, History<Long>> known = histories(payers.stream().map(Payer::account).toList());
        List<Payer> others = payers.stream().filter(payer -> !known.containsKey(payer.account())
                || !Long.valueOf(payer.organisation()).equals(known.get(payer.account()).on(payer.effectiveOn()))).toList();
        refuseBeforeLaterChange(others);
        write(others);
    }

    /** The rows of accounts, by account, in the order of their days. */
    Map<Long, List<Payer>> of(Collection<Long> accounts) {
        return Chunks.of(accounts).stream().flatMap(chunk -> read(chunk).stream()).collect(Collectors.groupingBy(Payer::account));
    }

    /** What an account bills to, with its changes. */
    Map<Long, History<Long>> histories(Collection<Long> accounts) {
        Map<Long, History<Long>> histories = new HashMap<>();
        of(accounts).forEach((account, rows) -> histories.put(account, new History<>(rows.stream()
                .map(row -> new History.Entry<>(row.effectiveOn(), row.organisation())).toList())));
        return histories;
    }

    /** Writes whole histories anew. */
    void replace(Map<Long, History<Long>> histories) {
        Chunks.of(histories.keySet()).forEach(chunk -> jdbc.update(FORGET, Map.of("accounts", chunk)));
        List<Payer> rows = new ArrayList<>();
        histories.forEach((account, history) -> history.entries()
                .forEach(entry -> rows.add(new Payer(account, entry.effectiveOn(), entry.value()))));
        write(rows);
    }

    private void refuseBeforeLaterChange(List<Payer> payers) {
        Map<Long, List<Payer>> known = of(payers.stream().map(Payer::account).toList());
        payers.forEach(payer -> known.getOrDefault(payer.account(), List.of()).stream()
                .filter(other -> other.effectiveOn().isAfter(payer.effectiveOn())).findFirst()
                .ifPresent(later -> {
                    throw Refusal.conflict("later-change-exists", "The billing account already changes its payer on %s; a change on %s comes before it"
                            .formatted(later.effectiveOn(), payer.effectiveOn()));
                }));
    }

    private void write(List<Payer> payers) {
        Chunks.of(payers).forEach(chunk -> jdbc.batchUpdate(WRITE, chunk.stream().map(payer -> new MapSqlParameterSource()
                .addValue("account", payer.account())
                .addValue("effectiveOn", payer.effectiveOn())
                .addValue("organisation", payer.organisation())).toArray(SqlParameterSource[]::new)));
    }

    private List<Payer> read(List<Long> accounts) {
        return jdbc.query(READ, Map.of("accounts", accounts), (row, index) -> new Payer(row.getLong("billing_account_id"),
                row.getObject("effective_on", LocalDate.class), row.getLong("organisation_id")));
    }
}
