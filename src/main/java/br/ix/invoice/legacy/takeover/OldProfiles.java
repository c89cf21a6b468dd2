package br.ix.invoice.legacy.takeover;

import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.participant.ProfileRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code core_perfilparticipante}: a profile is known by its name in ours. */
final class OldProfiles implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("name", "tipo", "discountPercent", "fator_de_desconto");

    private final References references;

    OldProfiles(References references) {
        this.references = references;
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        List<Reading> readings = rows.stream().map(row -> read(row, names)).toList();
        references.put(References.PROFILE, names);
        return readings;
    }

    private static Reading read(Row row, Map<String, String> names) {
        OldValues in = new OldValues(row);
        String uuid = in.uuid("uuid");
        String name = in.required("tipo");
        BigDecimal percent = in.money("fator_de_desconto", 4);
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        names.put(uuid, name);
        return new Reading(row, List.of(new Entry(Target.PROFILES, new ProfileRecord(name, percent.stripTrailingZeros().toPlainString()))),
                List.of(), List.of());
    }
}
