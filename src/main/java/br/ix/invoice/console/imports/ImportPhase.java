package br.ix.invoice.console.imports;

import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.ImportKind;
import java.util.Set;

/** What an import's state lets an operator do, so that a page offers no button that would be refused; legacy decides. */
public record ImportPhase(boolean moving, boolean applicable, boolean undoable) {

    private static final Set<String> MOVING = Set.of("UPLOADED", "CHECKING", "APPLYING", "UNDOING");

    static ImportPhase of(ImportItem item) {
        boolean halfApplied = item.state().equals("FAILED") && "APPLYING".equals(item.failedIn());
        return new ImportPhase(MOVING.contains(item.state()), item.state().equals("CHECKED") && !ImportKind.ofWord(item.kind()).isCompared() || halfApplied,
                item.state().equals("APPLIED") || halfApplied);
    }
}
