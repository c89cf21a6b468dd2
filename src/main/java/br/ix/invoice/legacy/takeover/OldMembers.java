package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.SeenKeys;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.participant.ParticipantRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code core_participante}. The billing data of the first row of an ASN are the organisation {@code AS<asn>}; where those of
 * another exchange differ they are one of their own, {@code AS<asn>@<exchange>}.
 */
final class OldMembers implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("exchange", "ix_id_id", "organisation", "asn", "profile", "perfil_id", "joinedOn", "data_criacao");

    private final Exchanges exchanges;
    private final References references;
    private final SeenKeys asns = new SeenKeys();
    private final SeenKeys organisations = new SeenKeys();

    OldMembers(Exchanges exchanges, References references) {
        this.exchanges = exchanges;
        this.references = references;
    }

    /** What rows of a chunk refer to. */
    private record Known(Map<String, Exchange> exchanges, Map<String, String> profiles, Map<String, String> participants, Map<String, String> read) {
    }

    @Override
    public void skip(Row row) {
        Long asn = OldParticipants.asnOf(row);
        if (asn != null) {
            isOfTheAsn(asn, row);
        }
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Known known = new Known(exchanges.all().stream().filter(exchange -> exchange.externalId() != null)
                .collect(Collectors.toMap(Exchange::externalId, Function.identity())),
                references.of(References.PROFILE, keys(rows, "perfil_id")), references.of(References.PARTICIPANT, keys(rows, "uuid")), new HashMap<>());
        List<Reading> readings = rows.stream().map(row -> read(row, known)).toList();
        references.put(References.PARTICIPANT, known.read());
        return readings;
    }

    static List<String> keys(List<Row> rows, String column) {
        return rows.stream().map(row -> OldValues.uuidOf(row.get(column))).filter(Objects::nonNull).distinct().toList();
    }

    private Reading read(Row row, Known known) {
        OldValues in = new OldValues(row);
        String uuid = in.uuid("uuid");
        Long asn = OldParticipants.asnOf(row);
        if (asn == null) {
            in.reject("asn", "INVALID_ASN", "'%s' is not an AS number from 1 to 4294967295".formatted(Objects.toString(row.get("asn"), "")));
        }
        Exchange exchange = known.exchanges().get(Objects.toString(row.get("ix_id_id"), ""));
        if (exchange == null) {
            in.reject("ix_id_id", "UNKNOWN_EXCHANGE", "'%s' is the ix_id of no exchange: import core_ix with it".formatted(Objects.toString(row.get("ix_id_id"), "")));
        }
        String profile = profile(in, known);
        LocalDate joinedOn = exchange == null ? null : in.day("data_criacao", exchange.timeZone());
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        String key = asn + "@" + exchange.code();
        if (!key.equals(known.participants().getOrDefault(uuid, key))) {
            in.reject("asn", "KEY_CHANGED", "was taken over as %s: an ASN at an exchange is another participant".formatted(known.participants().get(uuid)));
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        known.read().put(uuid, key);
        String organisation = isOfTheAsn(asn, row) ? "AS" + asn : "AS" + key;
        BillingData data = BillingData.of(row, organisation);
        if (!organisation.equals("AS" + asn)) {
            in.warn("asn", "OTHER_BILLING_DATA", "AS%d has other billing data at another exchange: taken over as an organisation of its own".formatted(asn));
        }
        return new Reading(row, List.of(new Entry(Target.ORGANISATIONS, data.organisation()), new Entry(Target.PARTICIPANTS,
                new ParticipantRecord(asn.toString(), exchange.code(), organisation, profile, Objects.toString(joinedOn, null), null, null, uuid))),
                List.of(), Stream.concat(data.warnings().stream(), in.warnings().stream()).toList());
    }

    private static @Nullable String profile(OldValues in, Known known) {
        String uuid = OldValues.uuidOf(in.row().get("perfil_id"));
        String name = uuid == null ? null : known.profiles().get(uuid);
        if (in.row().get("perfil_id") != null && name == null) {
            in.reject("perfil_id", "UNKNOWN_PROFILE", "'%s' is no profile that was taken over".formatted(in.row().get("perfil_id")));
        }
        return name;
    }

    /** Asked again of the same row, it says the same. */
    private boolean isOfTheAsn(long asn, Row row) {
        String data = BillingData.of(row, Long.toString(asn)).organisation().toString();
        return asns.add(Long.toString(asn)) ? organisations.add(data) : organisations.contains(data);
    }
}
