package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.invoicing.account.IssuerCopies;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was billed by invoices that are taken over, and in whose name: the payer and the issuer of today. */
@Component
class TakenOverPayers {

    private static final String PAYERS = """
            SELECT m.participant_id, m.asn, a.id, a.public_id, y.organisation_id, a.exchange_id, y.snapshot
            FROM billing_account_participant m
            JOIN billing_account a ON a.id = m.billing_account_id
            JOIN billing_account_payer p ON p.billing_account_id = a.id AND p.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_payer x WHERE x.billing_account_id = a.id AND x.effective_on <= :day)
            JOIN payer y ON y.organisation_id = p.organisation_id
            WHERE m.participant_id IN (:participants) AND m.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_participant x WHERE x.participant_id = m.participant_id AND x.effective_on <= :day)
            """;

    private final JdbcClient database;
    private final Participants participants;
    private final Exchanges exchanges;
    private final IssuerCopies prints;
    private final BusinessClock clock;

    TakenOverPayers(JdbcClient database, Participants participants, Exchanges exchanges, IssuerCopies prints, BusinessClock clock) {
        this.database = database;
        this.participants = participants;
        this.exchanges = exchanges;
        this.prints = prints;
        this.clock = clock;
    }

    /** One participant: who pays for it, who issues, in which currency; {@code today} in the zone of its exchange. */
    record Paying(long asn, Document.Payer payer, Document.Issuing issuing, Currency currency, LocalDate today) {
    }

    record Found(Map<String, Paying> byParticipant) {

        @Nullable Paying of(String participant) {
            return byParticipant.get(participant);
        }

        Set<Long> issuers() {
            return byParticipant.values().stream().map(one -> one.issuing().issuer()).collect(Collectors.toSet());
        }
    }

    /** By {@code asn@exchange}; those that do not exist are absent. */
    Found of(Set<String> names) {
        Map<String, Long> keys = names.isEmpty() ? Map.of() : participants.keyed(names);
        if (keys.isEmpty()) {
            return new Found(Map.of());
        }
        Map<Long, Exchange> places = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        LocalDate day = places.values().stream().map(exchange -> clock.today(exchange.timeZone())).max(LocalDate::compareTo).orElseThrow();
        Map<Long, Issuer> issuers = exchanges.issuersOn(day);
        Map<Long, Long> printed = prints.printsOf(issuers.values());
        Map<Long, Paying> byKey = new HashMap<>();
        database.sql(PAYERS).param("participants", keys.values()).param("day", day).query(row -> {
            Exchange place = places.get(row.getLong("exchange_id"));
            long issuer = issuers.get(place.id()).id();
            byKey.put(row.getLong("participant_id"), new Paying(row.getLong("asn"), new Document.Payer(row.getLong("id"), row.getString("public_id"),
                    row.getLong("organisation_id"), place.id(), row.getString("snapshot")), new Document.Issuing(issuer, printed.get(issuer)),
                    place.currency(), clock.today(place.timeZone())));
        });
        Map<String, Paying> byName = new HashMap<>();
        keys.forEach((name, key) -> {
            if (byKey.containsKey(key)) {
                byName.put(name, byKey.get(key));
            }
        });
        return new Found(byName);
    }
}
