package br.ix.invoice.invoicing.owed;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.AccountPayer;
import br.ix.invoice.invoicing.account.AccountsOfAsn;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Billing accounts by key, for those who may see their money. Public for the module's face. */
@Component
public class OwedAccounts {

    private static final String WITH_IDS = """
            SELECT a.id, a.public_id, a.exchange_id FROM billing_account a
            WHERE a.public_id IN (:ids)
            """;
    private static final String WITH_KEYS = """
            SELECT a.id, a.public_id, a.exchange_id FROM billing_account a
            WHERE a.id IN (:keys)
            """;
    private static final String PAGE = """
            SELECT a.id, a.public_id, a.exchange_id FROM billing_account a
            WHERE a.id > :after AND (:exchange IS NULL OR a.exchange_id = :exchange)
              AND (:limited = 0 OR a.public_id = :callerAccount OR a.id IN (:own))
            ORDER BY a.id LIMIT :rows
            """;
    private static final String PAYERS = """
            SELECT b.billing_account_id, p.public_id, p.legal_name FROM billing_account_payer b JOIN payer p ON p.organisation_id = b.organisation_id
            WHERE b.billing_account_id IN (:accounts) AND b.effective_on = (SELECT MAX(x.effective_on) FROM billing_account_payer x
                WHERE x.billing_account_id = b.billing_account_id AND x.effective_on <= :today)
            """;
    private static final List<Long> NONE = List.of(-1L);

    private record Row(long id, String publicId, long exchange) {
    }

    private final JdbcClient jdbc;
    private final AccountsOfAsn ofAsn;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    OwedAccounts(JdbcClient jdbc, AccountsOfAsn ofAsn, Exchanges exchanges, BusinessClock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.exchanges = exchanges;
        this.ofAsn = ofAsn;
    }

    public Optional<AccountKey> of(String publicId, Caller caller) {
        return Optional.ofNullable(withPublicIds(List.of(publicId)).get(publicId)).filter(account -> maySee(account, caller));
    }

    private boolean maySee(AccountKey account, Caller caller) {
        return !caller.isParticipant() || account.publicId().equals(caller.billingAccount()) || own(caller).contains(account.id());
    }

    /** Keys of all that a participant has; a reseller's key sees its account only. */
    public List<Long> ofParticipant(Caller caller) {
        return caller.billingAccount() == null ? own(caller)
                : withPublicIds(List.of(caller.billingAccount())).values().stream().map(AccountKey::id).toList();
    }

    /** A reseller's key sees its account only. */
    private List<Long> own(Caller caller) {
        Long asn = caller.isParticipant() && caller.billingAccount() == null ? caller.asn() : null;
        List<Long> own = asn == null ? NONE : ofAsn.of(asn).own();
        return own.isEmpty() ? NONE : own;
    }

    public Map<String, AccountKey> withPublicIds(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : accounts(jdbc.sql(WITH_IDS).param("ids", ids).query(OwedAccounts::row).list()).stream()
                .collect(Collectors.toMap(AccountKey::publicId, Function.identity()));
    }

    public Map<Long, AccountKey> withKeys(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : accounts(jdbc.sql(WITH_KEYS).param("keys", keys).query(OwedAccounts::row).list()).stream()
                .collect(Collectors.toMap(AccountKey::id, Function.identity()));
    }

    public List<AccountKey> page(@Nullable Long exchange, PageQuery page, Caller caller) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("after", page.afterId());
        parameters.put("rows", page.rows());
        parameters.put("exchange", exchange);
        parameters.put("limited", caller.isParticipant() ? 1 : 0);
        parameters.put("callerAccount", caller.billingAccount());
        parameters.put("own", own(caller));
        return accounts(jdbc.sql(PAGE).params(parameters).query(OwedAccounts::row).list());
    }

    /** By key: who pays today. */
    public Map<Long, AccountPayer> payers(Collection<Long> keys) {
        Map<Long, AccountPayer> payers = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(PAYERS).param("accounts", keys).param("today", clock.today(ZoneOffset.UTC))
                    .query(row -> { payers.put(row.getLong(1), new AccountPayer(row.getString(2), row.getString(3))); });
        }
        return payers;
    }

    private List<AccountKey> accounts(List<Row> rows) {
        Map<Long, Exchange> at = exchanges.withIds(rows.stream().map(Row::exchange).distinct().toList());
        return rows.stream().map(row -> new AccountKey(row.id(), row.publicId(), row.exchange(), at.get(row.exchange()).currency())).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getString("public_id"), row.getLong("exchange_id"));
    }
}
