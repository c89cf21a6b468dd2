package br.ix.invoice.invoicing;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels of billing accounts for pages that list them; two queries for a page, whatever its length. */
@Component
public class AccountLabels {

    private static final String PAYERS = """
            SELECT a.public_id, a.exchange_id, p.legal_name
            FROM billing_account a
            JOIN billing_account_payer b ON b.billing_account_id = a.id AND b.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_payer x WHERE x.billing_account_id = a.id AND x.effective_on <= :today)
            JOIN payer p ON p.organisation_id = b.organisation_id
            WHERE a.public_id IN (:accounts)
            """;

    private static final String ASNS = """
            SELECT DISTINCT a.public_id, m.asn
            FROM billing_account a
            JOIN billing_account_participant m ON m.billing_account_id = a.id AND m.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_participant x
                 WHERE x.participant_id = m.participant_id AND x.effective_on <= :today)
            WHERE a.public_id IN (:accounts)
            ORDER BY m.asn
            """;

    private static final String NAMES = """
            SELECT public_id, legal_name FROM payer WHERE public_id IN (:organisations)
            """;

    private record Payer(String account, long exchange, String legalName) {
    }

    private final JdbcClient database;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    AccountLabels(JdbcClient database, Exchanges exchanges, BusinessClock clock) {
        this.database = database;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** The labels by public id of the account; accounts that do not exist are absent. */
    public Map<String, AccountLabel> of(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        LocalDate today = clock.today(ZoneOffset.UTC);
        List<Payer> payers = database.sql(PAYERS).param("today", today).param("accounts", accounts)
                .query((row, n) -> new Payer(row.getString(1), row.getLong(2), row.getString(3))).list();
        Map<Long, Exchange> at = exchanges.withIds(payers.stream().map(Payer::exchange).distinct().toList());
        Map<String, List<Long>> asns = asns(accounts, today);
        Map<String, AccountLabel> labels = new HashMap<>();
        payers.forEach(payer -> labels.put(payer.account(), new AccountLabel(payer.legalName(), at.get(payer.exchange()).code(),
                asns.getOrDefault(payer.account(), List.of()))));
        return labels;
    }

    /** Names of organisations by their public ids: a document may bill to another than its account does today. */
    public Map<String, String> names(Collection<String> organisations) {
        Map<String, String> names = new HashMap<>();
        if (!organisations.isEmpty()) {
            database.sql(NAMES).param("organisations", organisations).query(row -> { names.put(row.getString(1), row.getString(2)); });
        }
        return names;
    }

    private Map<String, List<Long>> asns(Collection<String> accounts, LocalDate today) {
        Map<String, List<Long>> asns = new HashMap<>();
        database.sql(ASNS).param("today", today).param("accounts", accounts)
                .query(row -> { asns.computeIfAbsent(row.getString(1), account -> new ArrayList<>()).add(row.getLong(2)); });
        return asns;
    }
}
