package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.charge.ChargedLine;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.charge.SettledDays;
import br.ix.invoice.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is charged of subscriptions: table {@code charge_state}, and the lines behind revised ones. The chunk holds the rows of its accounts
 * in the run, and whoever changes a fact of an account must mark that row before it commits: so nothing read here changes until the chunk ends.
 */
@Component
class OpenStates {

    /** A row. */
    record State(long subscription, long participant, @Nullable LocalDate chargedThrough, @Nullable LocalDate revisedFrom,
                 long version) {

        /** Whether lines must be read: a revised one, or a month that was charged in part. */
        boolean needsLines() {
            return revisedFrom != null
                    || chargedThrough != null && chargedThrough.getDayOfMonth() != chargedThrough.lengthOfMonth();
        }
    }

    private static final String READ_OPEN = """
            SELECT subscription_id, participant_id, charged_through, revised_from, version
            FROM charge_state FORCE INDEX (ix_charge_state_participant)
            WHERE participant_id IN (:participants)
              AND (revised_from IS NOT NULL OR starts_on <= :horizon AND (charged_through IS NULL
                   OR charged_through < LEAST(COALESCE(ends_on, :horizon), :horizon)))
            ORDER BY subscription_id
            """;

    private static final String READ_BEGUN = """
            SELECT subscription_id, participant_id, charged_through, revised_from, version
            FROM charge_state FORCE INDEX (ix_charge_state_participant)
            WHERE participant_id IN (:participants) AND starts_on <= :horizon
            ORDER BY subscription_id
            """;

    // Drafts of a run that is posting, or failed in it, are charged before they have their numbers; they will be issued, or it stands still.
    private static final String READ_LINES = """
            SELECT l.subscription_id, l.from_on, l.until_on, l.amount, i.currency, l.revision, l.invoice_id,
                i.billing_account_id, i.organisation_id, i.issuer_id,
                (SELECT GROUP_CONCAT(t.tax_rule_id ORDER BY t.tax_rule_id) FROM invoice_line_tax t
                 WHERE t.invoice_id = l.invoice_id AND t.position = l.position) AS tax_rules
            FROM charge_state c FORCE INDEX (PRIMARY) STRAIGHT_JOIN year_slot s
            STRAIGHT_JOIN invoice_line l FORCE INDEX (uk_invoice_line_live) ON l.year_slot = s.slot AND l.subscription_id = c.subscription_id
            STRAIGHT_JOIN invoice i FORCE INDEX (PRIMARY) ON i.id = l.invoice_id
            WHERE c.subscription_id IN (:subscriptions) AND l.live = 1 AND l.until_on >= :from
              AND (i.state <> 'DRAFT' OR i.preview = 0 AND EXISTS (SELECT 1 FROM billing_run r
                                                                   WHERE r.id = i.run_id AND 'POSTING' IN (r.state, r.failed_in)))
            ORDER BY l.subscription_id, l.from_on, l.revision
            """;

    private static final String READ_SETTLED = """
            SELECT subscription_id, from_on, until_on FROM settled_days FORCE INDEX (PRIMARY)
            WHERE subscription_id IN (:subscriptions) AND posted = 1 AND until_on >= :from
            ORDER BY subscription_id, from_on
            """;

    private final JdbcClient database;

    OpenStates(JdbcClient database) {
        this.database = database;
    }

    /** The subscriptions of participants of which something may be due up to a day, in the order of their keys. */
    List<State> open(Collection<Long> participants, LocalDate horizon) {
        return read(READ_OPEN, participants, horizon);
    }

    /** All subscriptions of participants that begin up to a day, in the order of their keys. */
    List<State> begun(Collection<Long> participants, LocalDate horizon) {
        return read(READ_BEGUN, participants, horizon);
    }

    private List<State> read(String statement, Collection<Long> participants, LocalDate horizon) {
        if (participants.isEmpty()) {
            return List.of();
        }
        return database.sql(statement).param("participants", participants).param("horizon", horizon)
                .query((row, n) -> new State(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getLong(5))).list();
    }

    /** What was charged, by key of the subscription; lines are read only for those that need them. */
    Map<Long, Charged> charged(List<State> states) {
        List<State> withLines = states.stream().filter(State::needsLines).toList();
        Map<Long, List<ChargedLine>> lines = new HashMap<>();
        Map<Long, List<SettledDays>> settled = new HashMap<>();
        if (!withLines.isEmpty()) {
            readLines(withLines, lines, settled);
        }
        Map<Long, Charged> charged = new HashMap<>(states.size() * 2);
        for (State state : states) {
            boolean untouched = state.chargedThrough() == null && state.revisedFrom() == null;
            charged.put(state.subscription(), untouched ? Charged.NOTHING : new Charged(state.chargedThrough(),
                    state.revisedFrom(), lines.getOrDefault(state.subscription(), List.of()),
                    settled.getOrDefault(state.subscription(), List.of())));
        }
        return charged;
    }

    private void readLines(List<State> states, Map<Long, List<ChargedLine>> lines, Map<Long, List<SettledDays>> settled) {
        List<Long> keys = states.stream().map(State::subscription).toList();
        // An interval is at most twelve months long and counts from January: the year of the earliest day has all of it.
        LocalDate from = states.stream().map(state -> state.revisedFrom() != null ? state.revisedFrom() : state.chargedThrough())
                .min(LocalDate::compareTo).orElseThrow().withDayOfYear(1);
        database.sql(READ_LINES).param("subscriptions", keys).param("from", from).query(row -> {
            lines.computeIfAbsent(row.getLong(1), key -> new ArrayList<>()).add(line(row));
        });
        database.sql(READ_SETTLED).param("subscriptions", keys).param("from", from).query(row -> {
            settled.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                    .add(new SettledDays(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
        });
    }

    private static List<Long> taxRules(@Nullable String keys) {
        return keys == null ? List.of() : Stream.of(keys.split(",")).map(Long::valueOf).toList();
    }

    private static ChargedLine line(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(5));
        return new ChargedLine(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
                Money.exactly(row.getBigDecimal(4), currency), row.getInt(6), row.getLong(7),
                new Payer(row.getLong(8), row.getLong(9), row.getLong(10)), taxRules(row.getString(11)));
    }
}
