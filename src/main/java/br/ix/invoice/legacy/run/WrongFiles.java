package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.run.ImportFiles.Uploaded;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends an import FAILED because of files that are wrong as a whole; nothing of it is checked. */
@Component
class WrongFiles {

    private final ImportStates states;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;

    WrongFiles(ImportStates states, Outcomes outcomes, TransactionTemplate transaction) {
        this.states = states;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    static ImportRejection rejection(Uploaded file, FileFault fault) {
        return new ImportRejection(file.name(), fault.line(), fault.field().isEmpty() ? null : fault.field(), fault.code().name(), fault.getMessage());
    }

    void fail(Working working, List<ImportRejection> faults) {
        transaction.executeWithoutResult(status -> {
            outcomes.forget(working.id());
            outcomes.reject(working.id(), faults);
            states.fail(working.id(), "CHECKING", "%d of the files cannot be imported; the first is '%s': %s"
                    .formatted(faults.size(), faults.get(0).file(), faults.get(0).message()));
        });
    }
}
