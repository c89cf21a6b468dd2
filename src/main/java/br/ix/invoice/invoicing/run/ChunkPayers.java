package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.account.StandingOrder;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is billed for the participants of a chunk of accounts, by day: to which account, what this bills to, and in whose name. A
 * participant belongs to each account that it is or was billed to, so that corrections find their way back.
 */
@Component
class ChunkPayers {

    // From the unique key of the account on: what is guessed of it needs no statistics, which are those of an empty table after a first import.
    private static final String READ_PARTICIPANTS = """
            SELECT p.participant_id, p.asn, concerned.billing_account_id AS concerned_id, p.effective_on, p.billing_account_id
            FROM (SELECT m.participant_id, m.billing_account_id FROM billing_account a FORCE INDEX (PRIMARY)
                  STRAIGHT_JOIN billing_account_participant m FORCE INDEX (ix_billing_account_participant_account)
                      ON m.billing_account_id = a.id
                  WHERE a.id IN (:accounts)
                  UNION SELECT f.participant_id, f.billing_account_id FROM billing_account a FORCE INDEX (PRIMARY)
                  STRAIGHT_JOIN billing_account_former_participant f FORCE INDEX (PRIMARY) ON f.billing_account_id = a.id
                  WHERE a.id IN (:accounts)) AS concerned
            STRAIGHT_JOIN billing_account_participant p FORCE INDEX (PRIMARY) ON p.participant_id = concerned.participant_id
            ORDER BY p.participant_id, concerned.billing_account_id, p.effective_on
            """;

    private static final String READ_ACCOUNTS = """
            SELECT a.id, a.public_id, a.exchange_id, p.effective_on, p.organisation_id, y.snapshot,
                   a.purchase_order_required, a.purchase_order, a.purchase_order_from, a.purchase_order_until
            FROM billing_account a FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN billing_account_payer p FORCE INDEX (PRIMARY) ON p.billing_account_id = a.id
            STRAIGHT_JOIN payer y FORCE INDEX (PRIMARY) ON y.organisation_id = p.organisation_id
            WHERE a.id IN (:accounts) ORDER BY a.id, p.effective_on
            """;

    /** An account: its purchase order, what it bills to by day, and what is printed of each of these organisations. */
    record Account(long id, String publicId, long exchange, StandingOrder order, List<History.Entry<Long>> billTo,
                   Map<Long, String> prints) {
    }

    /** A participant of one or several accounts of the chunk, and who pays for it by day. */
    record Participant(long asn, List<Long> accounts, History<Payer> payers) {
    }

    /** {@code accounts}: those of the chunk and others that its participants are or were billed to. */
    record Reading(Map<Long, Account> accounts, Map<Long, Participant> participants) {
    }

    /** The rows of a participant: the accounts of the chunk that it belongs to, and its accounts by day. */
    private record Membership(long asn, List<Long> concerned, List<History.Entry<Long>> accounts) {
    }

    private final JdbcClient database;

    ChunkPayers(JdbcClient database) {
        this.database = database;
    }

    Reading read(List<Long> chunk, RunBook.Reading book) {
        Map<Long, Membership> memberships = memberships(chunk);
        TreeSet<Long> known = new TreeSet<>(chunk);
        memberships.values().forEach(one -> one.accounts().forEach(entry -> known.add(entry.value())));
        Map<Long, Account> accounts = accounts(known);
        Map<Long, Participant> participants = new HashMap<>(memberships.size() * 2);
        memberships.forEach((id, one) -> participants.put(id, new Participant(one.asn(), one.concerned(), payers(one, accounts, book))));
        return new Reading(accounts, participants);
    }

    private Map<Long, Membership> memberships(List<Long> chunk) {
        Map<Long, Membership> memberships = new LinkedHashMap<>(chunk.size() * 2);
        database.sql(READ_PARTICIPANTS).param("accounts", chunk).query(row -> {
            Membership one = memberships.get(row.getLong(1));
            if (one == null) {
                one = new Membership(row.getLong(2), new ArrayList<>(1), new ArrayList<>(1));
                memberships.put(row.getLong(1), one);
            }
            if (!one.concerned().contains(row.getLong(3))) {
                one.concerned().add(row.getLong(3));
            }
            if (one.concerned().size() == 1) {
                one.accounts().add(new History.Entry<>(row.getObject(4, LocalDate.class), row.getLong(5)));
            }
        });
        return memberships;
    }

    private Map<Long, Account> accounts(TreeSet<Long> keys) {
        Map<Long, Account> accounts = new LinkedHashMap<>(keys.size() * 2);
        if (keys.isEmpty()) {
            return accounts;
        }
        database.sql(READ_ACCOUNTS).param("accounts", keys).query(row -> {
            Account account = accounts.get(row.getLong(1));
            if (account == null) {
                account = new Account(row.getLong(1), row.getString(2), row.getLong(3), StandingOrder.of(row), new ArrayList<>(1), new HashMap<>(2));
                accounts.put(account.id(), account);
            }
            account.billTo().add(new History.Entry<>(row.getObject(4, LocalDate.class), row.getLong(5)));
            account.prints().put(row.getLong(5), row.getString(6));
        });
        return accounts;
    }

    private static History<Payer> payers(Membership membership, Map<Long, Account> accounts, RunBook.Reading book) {
        Account first = accounts.get(membership.accounts().get(0).value());
        History<Issuer> issuers = book.issuing().at(first.exchange());
        if (membership.accounts().size() == 1 && first.billTo().size() == 1 && issuers.entries().size() == 1) {
            return History.always(History.BEGINNING, new Payer(first.id(), first.billTo().get(0).value(), issuers.entries().get(0).value().id()));
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        membership.accounts().forEach(entry -> days.add(entry.effectiveOn()));
        membership.accounts().forEach(entry -> accounts.get(entry.value()).billTo().forEach(change -> days.add(change.effectiveOn())));
        issuers.entries().forEach(entry -> days.add(entry.effectiveOn()));
        History<Long> byDay = new History<>(membership.accounts());
        return new History<>(days.stream().map(day -> new History.Entry<>(day, on(day, accounts.get(byDay.on(day)), issuers))).toList());
    }

    static Payer on(LocalDate day, Account account, History<Issuer> issuers) {
        return new Payer(account.id(), new History<>(account.billTo()).on(day), issuers.on(day).id());
    }
}
