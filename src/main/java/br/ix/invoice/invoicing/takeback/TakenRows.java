package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.LateAccounts;
import br.ix.invoice.invoicing.account.HeldAccounts;
import br.ix.invoice.invoicing.late.LateRows;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents that are taken back, and of the days that are owed again. */
@Component
class TakenRows {

    private static final String LOCK = """
            SELECT i.id, i.public_id, i.kind, i.state, i.issuer_id, i.billing_account_id, i.organisation_id, i.exchange_id,
                (SELECT a.public_id FROM billing_account a WHERE a.id = i.billing_account_id) AS account,
                i.bill_to, i.currency, i.total, i.credited, i.credits_invoice_id, i.effect
            FROM invoice i WHERE i.public_id = :id FOR UPDATE
            """;

    private static final String SUBSCRIPTIONS = """
            SELECT DISTINCT subscription_id FROM invoice_line WHERE invoice_id = :id AND subscription_id IS NOT NULL
            """;

    private static final String CANCEL = """
            UPDATE invoice SET state = 'CANCELLED', effect = COALESCE(:effect, effect), cancel_reason = :reason, cancelled_on = :day, cancelled_at = :now,
                version = version + 1
            WHERE id = :id
            """;

    private static final String CREDIT = """
            UPDATE invoice i JOIN invoice c ON c.id = :creditNote
            SET i.credited = i.credited
                    + CASE WHEN c.state = 'CANCELLED' THEN c.total - c.withheld_total ELSE c.withheld_total - c.total END,
                i.version = i.version + 1
            WHERE i.id = :invoice
            """;

    // Days settled elsewhere by an import stay so, whatever was charged for them.
    private static final String REVISE = """
            UPDATE charge_state c
            JOIN (SELECT l.subscription_id, MIN(l.from_on) AS from_on FROM invoice_line l
                  WHERE l.invoice_id = :id AND l.live = 1 AND l.subscription_id IS NOT NULL AND l.position IN (:positions)
                  GROUP BY l.subscription_id) AS n ON n.subscription_id = c.subscription_id
            SET c.revised_from = LEAST(COALESCE(c.revised_from, c.charged_through),
                    GREATEST(n.from_on, COALESCE(DATE_ADD(c.settled_through, INTERVAL 1 DAY), n.from_on))),
                c.version = c.version + 1
            WHERE c.charged_through >= GREATEST(n.from_on, COALESCE(DATE_ADD(c.settled_through, INTERVAL 1 DAY), n.from_on))
            """;

    private static final String GIVE_BACK = """
            UPDATE invoice_line SET live = NULL WHERE invoice_id = :id AND live = 1 AND position IN (:positions)
            """;

    private static final String POSITIONS = "SELECT position FROM invoice_line WHERE invoice_id = :id";

    private final JdbcClient jdbc;
    private final HeldAccounts held;
    private final Exchanges exchanges;
    private final BusinessClock clock;
    private final LateRows late;
    private final LateAccounts lateAccounts;

    TakenRows(JdbcClient jdbc, HeldAccounts held, Exchanges exchanges, BusinessClock clock, LateRows late, LateAccounts lateAccounts) {
        this.jdbc = jdbc;
        this.held = held;
        this.exchanges = exchanges;
        this.clock = clock;
        this.late = late;
        this.lateAccounts = lateAccounts;
    }

    /**
     * The document, locked, with changes and starts of runs shut out until the transaction ends. Refused: one that does not exist (404), is
     * not issued, or whose account, or that of one of its subscriptions, a live run holds (409).
     */
    Taken lock(String publicId, String action) {
        held.shutOutRunsAndChanges();
        Taken taken = jdbc.sql(LOCK).param("id", publicId).query(TakenRows::taken).optional()
                .orElseThrow(() -> Refusal.notFound("invoice", publicId));
        if (taken.state() != InvoiceState.ISSUED) {
            throw Refusal.conflict("invoice-state", "A document that is %s does not allow '%s'".formatted(taken.state(), action))
                    .with("state", taken.state().name());
        }
        held.refuseIfHeld(taken.payer().account(), jdbc.sql(SUBSCRIPTIONS).param("id", taken.id()).query(Long.class).list());
        return taken;
    }

    /** The day that it is where the document was issued. */
    LocalDate today(Taken taken) {
        long exchange = taken.payer().exchange();
        return clock.today(exchanges.withIds(List.of(exchange)).get(exchange).timeZone());
    }

    /** {@code effect} null: as it was. */
    void cancel(Taken taken, @Nullable Effect effect, String reason, LocalDate day) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", taken.id());
        row.put("effect", effect == null ? null : effect.name());
        row.put("reason", reason);
        row.put("day", day);
        row.put("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        jdbc.sql(CANCEL).params(row).update();
    }

    /** What a credit note takes back of an invoice is credited; of one that was cancelled, it is no longer. */
    void credit(long invoice, long creditNote) {
        jdbc.sql(CREDIT).param("invoice", invoice).param("creditNote", creditNote).update();
    }

    /** The days of all lines are owed again. */
    void giveBack(long document) {
        giveBack(document, jdbc.sql(POSITIONS).param("id", document).query(Integer.class).list());
    }

    /** The days of some lines are owed again. */
    void giveBack(long document, Collection<Integer> positions) {
        for (String statement : List.of(REVISE, GIVE_BACK)) {
            jdbc.sql(statement).param("id", document).param("positions", positions).update();
        }
        lateAccounts.remember(late.giveBack(document, positions));
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String effect = row.getString("effect");
        return new Taken(row.getLong("id"), row.getString("public_id"), row.getString("kind"), InvoiceState.valueOf(row.getString("state")),
                row.getLong("issuer_id"), new Document.Payer(row.getLong("billing_account_id"), row.getString("account"),
                row.getLong("organisation_id"), row.getLong("exchange_id"), row.getString("bill_to")),
                Money.exactly(row.getBigDecimal("total"), currency), Money.exactly(row.getBigDecimal("credited"), currency),
                row.getObject("credits_invoice_id", Long.class), effect == null ? null : Effect.valueOf(effect));
    }
}
