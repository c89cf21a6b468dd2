package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.kind.Kind;
import br.ix.invoice.legacy.kind.KindFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All kinds of imports by their words. */
@Component
class Kinds {

    private final Map<ImportKind, Kind> kinds = new EnumMap<>(ImportKind.class);

    Kinds(List<Kind> known) {
        known.forEach(kind -> kinds.put(kind.kind(), kind));
    }

    /** The files of a kind in the order in which they are read. */
    List<? extends KindFile> files(String kind) {
        return kinds.get(ImportKind.ofWord(kind)).files();
    }

    KindFile file(String kind, String name) {
        return files(kind).stream().filter(file -> file.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The kind '%s' has no file '%s'".formatted(kind, name)));
    }

    int position(String kind, KindFile file) {
        return files(kind).indexOf(file);
    }
}
