package br.ix.invoice.payment.applying;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.applying.BankFileStates.Working;
import br.ix.invoice.payment.applying.UndoneMovements.Reversed;
import br.ix.invoice.rest.Refusal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Takes back all that a file did in one transaction: its payments are reversed, payments that it reversed are received anew, and its movements may
 * come again. What came to depend on it (money that was given back) leaves it applied.
 */
@Component
class TakeBackMovements implements Tasklet {

    private final BankFileStates states;
    private final UndoneMovements undone;
    private final Payments payments;
    private final RepeatedTransactions transactions;
    private final Booking.Telling telling;
    private final AuditTrail trail;

    TakeBackMovements(BankFileStates states, UndoneMovements undone, Payments payments, RepeatedTransactions transactions, Booking.Telling telling,
                      AuditTrail trail) {
        this.states = states;
        this.undone = undone;
        this.payments = payments;
        this.transactions = transactions;
        this.telling = telling;
        this.trail = trail;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("UNDOING")) {
            try {
                transactions.commit(() -> takeBack(working));
            } catch (Refusal refused) {
                states.refuseUndo(working.id(), refused.getMessage());
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void takeBack(Working working) {
        String reason = "Bank file '%s' was undone".formatted(working.publicId());
        List<String> standing = undone.standingPayments(working.id());
        if (!standing.isEmpty()) {
            payments.undo(standing, telling.clock().today(ZoneOffset.UTC), reason, working.requestedBy());
        }
        List<Reversed> reversed = undone.reversed(working.id());
        if (!reversed.isEmpty()) {
            var received = payments.receive(reversed.stream().map(one -> receipt(working, one)).toList(), working.requestedBy());
            undone.nameAnew(reversed, received.stream().map(one -> one.payment()).toList());
        }
        undone.forget(working.id());
        telling.answers().takeBack(working.id());
        states.undone(working.id());
        trail.record("bank-file.undone", "bank-files/" + working.publicId(), null, Values.of("reversed", standing.size(), "receivedAnew", reversed.size()));
    }

    private static Receipt receipt(Working working, Reversed one) {
        return new Receipt("%s/undone/%d".formatted(working.publicId(), one.position()), null,
                one.invoice() == null ? null : Receipt.ofInvoice(one.invoice()), one.receivedOn(),
                Money.exactly(one.amount(), Currency.getInstance(one.currency())), one.method(), one.reference(), one.payer());
    }
}
