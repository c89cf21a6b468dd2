package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Target;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code importa_participante_<epoch>.csv}: the billing data of an ASN, once for each exchange where it is connected. */
final class ParticipanteFile implements KindFile {

    private static final Pattern NAME = Pattern.compile("importa_participante(_\\d+)?(\\.csv)?");
    private static final Sheet SHEET = new Sheet("importa_participante.csv",
            Stream.of(List.of("asn"), BillingData.COLUMNS, List.of("ix_id")).flatMap(List::stream).toList(), List.of(), List.of("asn", "ix_id"));

    private final Exchanges exchanges;

    ParticipanteFile(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "PARTICIPANTE";
    }

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public boolean isNamed(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /** Without an exchange (empty, in old files 0) an ASN is one record too. */
    @Override
    public @Nullable String keyOf(Row row) {
        Long asn = OldParticipants.asnOf(row);
        return asn == null ? null : asn + "\u0000" + OldParticipants.exchangeIdOf(row);
    }

    @Override
    public Reader reader(long importKey) {
        return new OldParticipants(exchanges);
    }

    @Override
    public String columnOf(Target target, String field) {
        return target == Target.ORGANISATIONS ? BillingData.columnOf(field) : OldParticipants.columnOf(field);
    }
}
