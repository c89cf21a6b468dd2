package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Target;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code importa_ix_<epoch>.csv}: the exchanges. */
final class IxFile implements KindFile {

    private static final Pattern NAME = Pattern.compile("importa_ix(_\\d+)?(\\.csv)?");
    private static final Sheet SHEET = new Sheet("importa_ix.csv", List.of("ix_id", "codigo", "cidade", "estado"), List.of(), List.of("codigo"));

    private final Exchanges exchanges;

    IxFile(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "IX";
    }

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public boolean isNamed(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /** Codes are written in small letters in ours. */
    @Override
    public @Nullable String keyOf(Row row) {
        String key = row.key(SHEET);
        return key == null ? null : key.toLowerCase(Locale.ROOT);
    }

    @Override
    public Reader reader(long importKey) {
        return new OldExchanges(exchanges);
    }

    @Override
    public String columnOf(Target target, String field) {
        return OldExchanges.columnOf(field);
    }
}
