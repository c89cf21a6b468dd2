package br.ix.invoice.legacy.takeover;

import br.ix.invoice.contract.ContractRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code core_contrato}: contracts with their texts, and who signed them when. */
final class OldContracts implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("id", "uuid", "kind", "tipo", "textPt", "template_pt", "textEn", "template_en", "valid", "vigente",
            "signed", "assinado", "signedOn", "data_assinatura", "signedBy", "usuario", "asn", "participante_id", "exchange", "ix_id");

    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private final References references;

    OldContracts(References references) {
        this.references = references;
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        Map<String, String> whose = references.of(References.PARTICIPANT, OldMembers.keys(rows, "participante_id"));
        return rows.stream().map(row -> read(row, whose)).toList();
    }

    private static Reading read(Row row, Map<String, String> whose) {
        OldValues in = new OldValues(row);
        String uuid = in.uuid("uuid");
        String participant = whose.get(Objects.toString(OldValues.uuidOf(row.get("participante_id")), ""));
        if (participant == null) {
            in.reject("participante_id", "UNKNOWN_PARTICIPANT", "'%s' is no participant that was taken over".formatted(Objects.toString(row.get("participante_id"), "")));
        }
        boolean signed = in.yes("assinado");
        boolean valid = in.yes("vigente");
        LocalDate signedOn = in.day("data_assinatura", BRAZIL);
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        int at = participant.indexOf('@');
        return Reading.of(row, Target.CONTRACTS, new ContractRecord(uuid, participant.substring(0, at), participant.substring(at + 1), row.get("tipo"),
                row.get("template_pt"), row.get("template_en"), Boolean.toString(valid), Boolean.toString(signed),
                signed ? Objects.toString(signedOn, null) : null, signed ? row.get("usuario") : null));
    }
}
