package br.ix.invoice.payment.applying;

import br.ix.invoice.job.JobFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A file whose job failed says so; one that was being applied can go on, or be undone. */
@Component
class FailedBankFileJobs {

    private final BankFileStates states;

    FailedBankFileJobs(BankFileStates states) {
        this.states = states;
    }

    @EventListener
    void on(JobFailed event) {
        if (!event.job().equals(BankFileJobs.APPLY) && !event.job().equals(BankFileJobs.UNDO)) {
            return;
        }
        states.find(event.subject()).ifPresent(working -> {
            switch (working.state()) {
                case "UPLOADED", "CHECKING", "APPLYING" -> states.fail(working.id(), working.state(), event.message());
                case "UNDOING" -> states.refuseUndo(working.id(), event.message());
                default -> { }
            }
        });
    }
}
