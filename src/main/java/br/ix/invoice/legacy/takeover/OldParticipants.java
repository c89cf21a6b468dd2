package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.SeenKeys;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.participant.ParticipantRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads participants of meu-ix. Billing data belong to the ASN, so the organisation is {@code AS<asn>}; the first row of an ASN in the
 * file says what it is. A row without an exchange is rejected, its organisation is kept.
 */
final class OldParticipants implements KindFile.Reader {

    private static final Map<String, String> COLUMNS = Map.of("exchange", "ix_id", "organisation", "asn");
    private static final long LAST_ASN = 4_294_967_295L;

    private final Exchanges exchanges;
    private final SeenKeys asns = new SeenKeys();
    private final SeenKeys organisations = new SeenKeys();

    OldParticipants(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    static String columnOf(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    static @Nullable Long asnOf(Row row) {
        String text = row.get("asn");
        long asn = text != null && text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
        return asn >= 1 && asn <= LAST_ASN ? asn : null;
    }

    /** Empty where there is none; in old files that is 0. */
    static String exchangeIdOf(Row row) {
        String id = row.get("ix_id");
        return id == null || id.matches("0+") ? "" : id;
    }

    @Override
    public void skip(Row row) {
        Long asn = asnOf(row);
        if (asn != null) {
            isOfTheAsn(asn, BillingData.of(row, nameOf(asn)));
        }
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, String> codes = exchanges.all().stream().filter(exchange -> exchange.externalId() != null)
                .collect(Collectors.toMap(Exchange::externalId, Exchange::code));
        return rows.stream().map(row -> read(row, codes)).toList();
    }

    private Reading read(Row row, Map<String, String> codes) {
        Long asn = asnOf(row);
        if (asn == null) {
            return Reading.rejected(row, row.get("asn") == null ? new Remark("asn", "MISSING", "is required")
                    : new Remark("asn", "INVALID_ASN", "'%s' is not an AS number from 1 to 4294967295".formatted(row.get("asn"))));
        }
        BillingData data = BillingData.of(row, nameOf(asn));
        List<Entry> entries = new ArrayList<>();
        List<Remark> warnings = new ArrayList<>();
        if (isOfTheAsn(asn, data)) {
            entries.add(new Entry(Target.ORGANISATIONS, data.organisation()));
            warnings.addAll(data.warnings());
        } else {
            warnings.add(new Remark("asn", "OTHER_BILLING_DATA",
                    "AS%d stands in this file before with other billing data: its first row says who is billed".formatted(asn)));
        }
        List<Remark> rejections = exchangeFault(row, codes);
        if (rejections.isEmpty()) {
            entries.add(new Entry(Target.PARTICIPANTS, new ParticipantRecord(asn.toString(), codes.get(exchangeIdOf(row)), nameOf(asn),
                    null, null, null, null)));
        }
        return new Reading(row, entries, rejections, warnings);
    }

    private static String nameOf(long asn) {
        return "AS" + asn;
    }

    /** Asked again of the same row, it says the same. */
    private boolean isOfTheAsn(long asn, BillingData data) {
        String organisation = data.organisation().toString();
        return asns.add(Long.toString(asn)) ? organisations.add(organisation) : organisations.contains(organisation);
    }

    private static List<Remark> exchangeFault(Row row, Map<String, String> codes) {
        String id = exchangeIdOf(row);
        if (id.isEmpty()) {
            return List.of(new Remark("ix_id", "NO_EXCHANGE", "no exchange: the ASN is connected nowhere; its organisation is kept"));
        }
        if (!codes.containsKey(id)) {
            return List.of(new Remark("ix_id", "UNKNOWN_EXCHANGE",
                    "'%s' is the ix_id of no exchange: import importa_ix with it; the organisation is kept".formatted(id)));
        }
        return List.of();
    }
}
