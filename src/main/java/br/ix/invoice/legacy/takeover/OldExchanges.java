package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.ExchangeRecord;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.legacy.kind.Target;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads exchanges of the old systems ({@code ix_id, codigo, cidade, estado}). What they do not have follows from city and state: the
 * name, the time zone. An exchange that is there already keeps a name or zone that does not follow from them: a person chose it.
 */
final class OldExchanges implements KindFile.Reader {

    private static final Map<String, String> COLUMNS = Map.of("code", "codigo", "city", "cidade", "name", "cidade", "state", "estado",
            "timeZone", "estado", "externalId", "ix_id");

    private final Exchanges exchanges;

    OldExchanges(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    static String columnOf(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, Exchange> known = exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity()));
        return rows.stream().map(row -> read(row, known)).toList();
    }

    private static Reading read(Row row, Map<String, Exchange> known) {
        String state = row.get("estado");
        if (state == null) {
            return Reading.rejected(row, new Remark("estado", "MISSING", "is required: the time zone follows from it"));
        }
        String zone = Exchanges.zoneOfState(state);
        if (zone == null) {
            return Reading.rejected(row, new Remark("estado", "UNKNOWN_STATE",
                    "'%s' is none of the 27 states of Brazil such as SP: the time zone follows from it".formatted(state)));
        }
        String code = row.get("codigo");
        String small = code == null ? null : code.toLowerCase(Locale.ROOT);
        return Reading.of(row, Target.EXCHANGES, record(row, small, zone, known.get(Objects.toString(small))));
    }

    private static ExchangeRecord record(Row row, @Nullable String code, String zone, @Nullable Exchange there) {
        String city = row.get("cidade");
        String state = Objects.requireNonNull(row.get("estado")).toUpperCase(Locale.ROOT);
        boolean named = row.get("nome_longo") == null && there != null && !there.name().equals(nameOf(there.city(), there.state()));
        boolean placed = there != null && !there.timeZone().equals(zoneOf(there.state()));
        return new ExchangeRecord(code, named ? null : longName(row, nameOf(city, state)), city, state, "BR", placed ? null : zone,
                there == null ? "BRL" : null, row.get("ix_id"), null);
    }

    private static @Nullable String nameOf(@Nullable String city, @Nullable String state) {
        return city == null ? null : city + " - " + state;
    }

    /** INVOICE has a name of its own; meu-ix has none. */
    private static @Nullable String longName(Row row, @Nullable String otherwise) {
        String name = row.get("nome_longo");
        return name == null ? otherwise : name;
    }

    private static @Nullable ZoneId zoneOf(@Nullable String state) {
        String zone = state == null ? null : Exchanges.zoneOfState(state);
        return zone == null ? null : ZoneId.of(zone);
    }
}
