package br.ix.invoice.legacy.takeover;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.SeenKeys;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code core_fatura} as issued documents with the numbers that finance knows ({@code id_financeiro}). */
final class OldInvoices implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("number", "id_financeiro", "state", "estado", "dueOn", "vencimento", "id", "uuid",
            "participant", "participante_id");

    private static final Map<String, String> STATES = Map.of("ABERTA", "OPEN", "GERADA", "OPEN", "PAGA", "PAID", "FECHADA", "CLOSED", "CANCELADA", "CANCELLED");
    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private final References references;
    private final SeenKeys numbers = new SeenKeys();
    private final SeenKeys firsts = new SeenKeys();

    OldInvoices(References references) {
        this.references = references;
    }

    @Override
    public void skip(Row row) {
        isRepeated(row);
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, String> whose = references.of(References.PARTICIPANT, OldMembers.keys(rows, "participante_id"));
        return rows.stream().map(row -> read(row, whose)).toList();
    }

    private Reading read(Row row, Map<String, String> whose) {
        OldValues in = new OldValues(row);
        String uuid = in.uuid("uuid");
        Long number = number(in);
        BigDecimal total = in.money("valor", 2);
        String participant = whose.get(Objects.toString(OldValues.uuidOf(row.get("participante_id")), ""));
        if (participant == null) {
            in.reject("participante_id", "UNKNOWN_PARTICIPANT", "'%s' is no participant that was taken over".formatted(Objects.toString(row.get("participante_id"), "")));
        }
        in.required("vencimento");
        LocalDate dueOn = in.day("vencimento", BRAZIL);
        LocalDate issuedOn = in.day("data_fatura_gerada", BRAZIL);
        String state = state(in);
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        if (isRepeated(row)) {
            in.warn("id_financeiro", "REPEATED_NUMBER", "%d is the number of an invoice before it too: this one is shown with '/2' or more behind it".formatted(number));
        }
        return new Reading(row, List.of(new Entry(Target.INVOICES, new TakenOverRecord(uuid, number, participant, total, issuedOn, dueOn, state))),
                List.of(), in.warnings());
    }

    private static @Nullable Long number(OldValues in) {
        String text = in.required("id_financeiro");
        if (text == null || text.matches("\\d{1,18}") && Long.parseLong(text) > 0) {
            return text == null ? null : Long.valueOf(text);
        }
        in.reject("id_financeiro", "INVALID_NUMBER", "'%s' is not a number above 0 with up to 18 digits".formatted(text));
        return null;
    }

    private static @Nullable String state(OldValues in) {
        String text = in.required("estado");
        String state = text == null ? null : STATES.get(text.toUpperCase(Locale.ROOT));
        if (text != null && state == null) {
            in.reject("estado", "INVALID_VALUE", "'%s' is none of ABERTA, gerada, PAGA, FECHADA, CANCELADA".formatted(text));
        }
        return state;
    }

    /** Asked again of the same row, it says the same. */
    private boolean isRepeated(Row row) {
        String number = Objects.toString(row.get("id_financeiro"), "").replaceFirst("^0+", "");
        String record = row.get("uuid") + " " + number;
        if (numbers.add(number)) {
            return !firsts.add(record);
        }
        return !firsts.contains(record);
    }
}
