package br.ix.invoice.payment.applying;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.payment.applying.BankFileStates.Working;
import br.ix.invoice.payment.bankfile.BankFileFormats;
import br.ix.invoice.payment.bankfile.FileFault;
import br.ix.invoice.payment.bankfile.FileHead;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import br.ix.invoice.payment.bankfile.MovementSource;
import br.ix.invoice.payment.bankfile.Occurrences;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file whole before anything of it is applied; one with a fault ends FAILED, with record and columns. */
@Component
class CheckFile implements Tasklet {

    private final BankFileStates states;
    private final StoredBankFiles files;
    private final Exchanges exchanges;
    private final TransactionTemplate transaction;

    CheckFile(BankFileStates states, StoredBankFiles files, Exchanges exchanges, TransactionTemplate transaction) {
        this.states = states;
        this.files = files;
        this.exchanges = exchanges;
        this.transaction = transaction;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("UPLOADED") || working.is("CHECKING")) {
            states.move(working.id(), "UPLOADED", "CHECKING");
            check(working);
        }
        return RepeatStatus.FINISHED;
    }

    private void check(Working working) throws IOException {
        try (MovementSource source = BankFileFormats.open(Files.newInputStream(files.fileOf(working.publicId())), Occurrences.read(files.home()))) {
            refuseOtherBank(source.head());
            long movements = 0;
            while (source.next() != null) {
                movements++;
            }
            states.noteChecked(working.id(), source.head(), movements);
        } catch (FileFault fault) {
            transaction.executeWithoutResult(status -> states.reject(working.id(), fault));
        }
    }

    /** A return comes from a bank with which an issuer has an agreement, as soon as one has any; statements of accounts from anywhere. */
    private void refuseOtherBank(FileHead head) throws FileFault {
        Set<String> ours = exchanges.issuers().stream().map(Issuer::boleto).filter(Objects::nonNull).map(Agreement::bank).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean isReturn = head.format() == Format.CNAB240 || head.format() == Format.CNAB400;
        if (isReturn && !ours.isEmpty() && !ours.contains(head.bank())) {
            throw FileFault.ofOtherBank(head, String.join("', '", ours));
        }
    }
}
