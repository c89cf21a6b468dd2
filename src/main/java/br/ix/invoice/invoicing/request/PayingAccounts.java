package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.account.StandingOrder;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who pays for an invoice outside of runs: accounts, their payer of today, and whose subscriptions are billed to them. */
@Component
class PayingAccounts {

    private static final String BY_PUBLIC_ID = """
            SELECT id, public_id, exchange_id, due_day_of_month, due_days, purchase_order_required, purchase_order, purchase_order_from,
                   purchase_order_until
            FROM billing_account WHERE public_id = :id
            """;

    private static final String PAYER = """
            SELECT a.id, a.public_id, y.organisation_id, a.exchange_id, y.snapshot
            FROM billing_account a
            JOIN billing_account_payer p ON p.billing_account_id = a.id AND p.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_payer x WHERE x.billing_account_id = a.id AND x.effective_on <= :day)
            JOIN payer y ON y.organisation_id = p.organisation_id
            WHERE a.id = :account
            """;

    private static final String BILLED_TO = """
            SELECT c.subscription_id FROM charge_state c
            JOIN billing_account_participant m ON m.participant_id = c.participant_id AND m.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_participant x
                 WHERE x.participant_id = m.participant_id AND x.effective_on <= :day)
            WHERE c.subscription_id IN (:subscriptions) AND m.billing_account_id = :account
            """;

    private final JdbcClient jdbc;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    PayingAccounts(JdbcClient jdbc, Exchanges exchanges, BusinessClock clock) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** The account with a public id; one that does not exist is refused (400). */
    PayingAccount named(String id) {
        return jdbc.sql(BY_PUBLIC_ID).param("id", id).query((row, n) -> {
            Exchange exchange = exchanges.withIds(List.of(row.getLong("exchange_id"))).get(row.getLong("exchange_id"));
            LocalDate today = clock.today(exchange.timeZone());
            boolean byIssuer = exchanges.issuersOn(today).get(exchange.id()).requiresPurchaseOrder();
            return new PayingAccount(row.getLong("id"), row.getString("public_id"), exchange, today,
                    row.getObject("due_day_of_month", Integer.class), row.getObject("due_days", Integer.class),
                    StandingOrder.of(row).isRequired(byIssuer));
        }).optional().orElseThrow(() -> Refusal.invalid("billingAccount", id, "there is no such billing account"));
    }

    /** What is printed of who pays today. */
    Document.Payer payer(PayingAccount account) {
        return jdbc.sql(PAYER).param("account", account.id()).param("day", account.today())
                .query((row, n) -> new Document.Payer(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .single();
    }

    /** Those of the subscriptions that are billed to the account today. */
    List<Long> billedTo(PayingAccount account, Collection<Long> subscriptions) {
        return subscriptions.isEmpty() ? List.of() : jdbc.sql(BILLED_TO).param("account", account.id()).param("day", account.today())
                .param("subscriptions", subscriptions).query(Long.class).list();
    }
}
