package br.ix.invoice.console.bankfile;

import br.ix.invoice.payment.BankFileItem;
import java.util.Set;

/** What a file's state lets an operator do, so that a page offers no button that would be refused; payment decides. */
public record BankFilePhase(boolean moving, boolean applicable, boolean undoable) {

    private static final Set<String> MOVING = Set.of("UPLOADED", "CHECKING", "APPLYING", "UNDOING");

    static BankFilePhase of(BankFileItem item) {
        boolean halfApplied = item.state().equals("FAILED") && "APPLYING".equals(item.failedIn());
        return new BankFilePhase(MOVING.contains(item.state()), halfApplied, item.state().equals("APPLIED") || halfApplied);
    }
}
