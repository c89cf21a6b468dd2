package br.ix.invoice.legacy.takeover;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.ServiceRecord;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.SubscriptionRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code core_servico} as subscriptions: quantity 1, the price agreed, billed in arrears, what was paid already settled for ever.
 * What is sold ({@code tipo}) becomes a service of the catalogue where there is none.
 */
final class OldServices implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("agreedUnitPrice", "preco", "service", "tipo", "code", "tipo", "name", "tipo",
            "chargedThrough", "data_expiracao", "startsOn", "data_expiracao", "externalRef", "hash", "asn", "participante_id", "exchange", "ix_id");

    private final References references;
    private final Participants participants;
    private final Exchanges exchanges;
    private final Catalog catalog;

    OldServices(References references, Participants participants, Exchanges exchanges, Catalog catalog) {
        this.references = references;
        this.participants = participants;
        this.exchanges = exchanges;
        this.catalog = catalog;
    }

    /** What rows of a chunk refer to; {@code names} and {@code undated} grow as they are read. */
    private record Known(Map<String, String> participants, Map<String, Participant> joined, Map<String, Exchange> exchanges,
                         Map<String, Boolean> services, Map<String, String> owners, Map<String, String> names, Map<String, String> undated) {
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, String> whose = references.of(References.PARTICIPANT, OldMembers.keys(rows, "participante_id"));
        Map<String, Long> keys = whose.isEmpty() ? Map.of() : participants.keyed(Map.copyOf(whose).values().stream().distinct().toList());
        Map<Long, Participant> facts = participants.withIds(keys.values());
        Map<String, Participant> joined = new HashMap<>();
        keys.forEach((name, key) -> joined.put(name, facts.get(key)));
        List<String> hashes = rows.stream().map(row -> row.get("hash")).filter(Objects::nonNull).distinct().toList();
        Known known = new Known(whose, joined, exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity())),
                catalog.services().stream().collect(Collectors.toMap(Service::code, Service::recurring)),
                references.ownersOf(References.SERVICE, hashes), references.of(References.SERVICE, OldMembers.keys(rows, "uuid")), new HashMap<>());
        List<Reading> readings = rows.stream().map(row -> read(row, known)).toList();
        references.put(References.SERVICE, known.names());
        references.put(References.UNDATED, known.undated());
        return readings;
    }

    private static Reading read(Row row, Known known) {
        OldValues in = new OldValues(row);
        String uuid = in.uuid("uuid");
        String type = in.required("tipo");
        BigDecimal price = in.money("preco", 4);
        boolean recurring = in.yes("recorrente");
        String participant = known.participants().get(Objects.toString(OldValues.uuidOf(row.get("participante_id")), ""));
        Participant whose = participant == null ? null : known.joined().get(participant);
        if (whose == null) {
            in.reject("participante_id", "UNKNOWN_PARTICIPANT", "'%s' is no participant that was taken over".formatted(Objects.toString(row.get("participante_id"), "")));
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        Exchange exchange = known.exchanges().get(participant.substring(participant.indexOf('@') + 1));
        if (row.get("ix_id") != null && !row.get("ix_id").equals(exchange.externalId())) {
            in.reject("ix_id", "OTHER_EXCHANGE", "'%s' is not the exchange of its participant, %s".formatted(row.get("ix_id"), participant));
        }
        LocalDate through = in.day("data_expiracao", exchange.timeZone());
        LocalDate start = in.isRejected() ? null : start(in, whose, through);
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        return accepted(in, new Facts(uuid, reference(in, uuid, known), type, recurring, price, start, through, participant), known);
    }

    private record Facts(String uuid, String reference, String type, boolean recurring, BigDecimal price, LocalDate start, @Nullable LocalDate through,
                         String participant) {
    }

    /** The day on which the participant joined; where that is not known, the first day that was not paid. */
    private static @Nullable LocalDate start(OldValues in, Participant whose, @Nullable LocalDate through) {
        if (whose.joinedOn() == null && through == null) {
            in.reject("data_expiracao", "NO_START", "neither when it is paid until nor when the participant joined is known: the first day is unknown");
            return null;
        }
        if (whose.joinedOn() != null && through != null && through.isBefore(whose.joinedOn().minusDays(1))) {
            in.warn("data_expiracao", "PAID_BEFORE_JOINING", "%s is before the participant joined, %s: charged from that day on".formatted(through, whose.joinedOn()));
        }
        return whose.joinedOn() == null ? through.plusDays(1) : whose.joinedOn();
    }

    /** The hash, which people know it by; a service without one, or with that of another, has its uuid. */
    private static String reference(OldValues in, String uuid, Known known) {
        String before = known.names().get(uuid);
        if (before != null) {
            return before;
        }
        String hash = in.row().get("hash");
        String owner = hash == null ? uuid : known.owners().putIfAbsent(hash, uuid);
        String reference = hash == null || owner != null && !owner.equals(uuid) ? uuid : hash;
        if (hash != null && !reference.equals(hash)) {
            in.warn("hash", "HASH_TAKEN", "'%s' is the hash of another service too: this one is known by its uuid".formatted(hash));
        }
        known.names().put(uuid, reference);
        return reference;
    }

    private static Reading accepted(OldValues in, Facts facts, Known known) {
        known.undated().put(facts.uuid(), facts.through() == null ? References.YES : References.NO);
        Boolean recurs = known.services().get(facts.type());
        String code = recurs == null || recurs == facts.recurring() ? facts.type() : facts.type() + (facts.recurring() ? "-mensal" : "-unico");
        List<Entry> entries = new ArrayList<>();
        if (!known.services().containsKey(code)) {
            entries.add(new Entry(Target.SERVICES, new ServiceRecord(code, code, Boolean.toString(facts.recurring()), null, null, "ARREARS", null, null, null, null)));
        }
        known.services().putIfAbsent(facts.type(), facts.recurring());
        int at = facts.participant().indexOf('@');
        entries.add(new Entry(Target.SUBSCRIPTIONS, new SubscriptionRecord(facts.reference(), facts.participant().substring(0, at),
                facts.participant().substring(at + 1), code, "1", facts.start().toString(), null, facts.price().toPlainString(), null,
                Objects.toString(facts.through(), null), facts.uuid())));
        return new Reading(in.row(), entries, List.of(), in.warnings());
    }
}
