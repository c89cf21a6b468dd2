package br.ix.invoice.legacy.web;

import br.ix.invoice.rest.Refusal;
import java.util.List;

/** The states by which the list can be filtered. */
final class ImportState {

    private static final List<String> STATES =
            List.of("UPLOADED", "CHECKING", "CHECKED", "APPLYING", "APPLIED", "UNDOING", "UNDONE", "FAILED");

    private ImportState() {
    }

    static String checked(String state) {
        if (!STATES.contains(state)) {
            throw Refusal.invalid("state", state, "is not a state of an import; there are " + String.join(", ", STATES));
        }
        return state;
    }
}
