package br.ix.invoice.psp.register;

import br.ix.invoice.psp.ChargesAnswered;
import br.ix.invoice.psp.bank.PixSettings;
import br.ix.invoice.psp.bank.PspFailed;
import br.ix.invoice.psp.bank.PspWork;
import br.ix.invoice.psp.bank.RestingBanks;
import br.ix.invoice.psp.money.LookRows;
import br.ix.invoice.psp.register.PixRegistrationRows.Due;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells banks of one charge after the other, and writes down what became of it. */
@Component
class TellBanks implements PspWork {

    private static final Logger LOG = LoggerFactory.getLogger(TellBanks.class);

    private final PixRegistrationRows rows;
    private final TellBank telling;
    private final RestingBanks resting;
    private final PixSettings settings;
    private final After after;

    TellBanks(PixRegistrationRows rows, TellBank telling, RestingBanks resting, PixSettings settings, After after) {
        this.rows = rows;
        this.telling = telling;
        this.resting = resting;
        this.settings = settings;
        this.after = after;
    }

    /** What follows when a bank was told. */
    @Component
    record After(LookRows looks, ApplicationEventPublisher events) {
    }

    @Override
    public boolean next() {
        Optional<Due> due = rows.take(resting.names());
        due.ifPresent(this::tell);
        return due.isPresent();
    }

    private void tell(Due due) {
        try {
            rows.done(due, telling.tell(due));
            after.events().publishEvent(new ChargesAnswered(List.of(due.invoice())));
            resting.woke(due.psp());
            after.looks().know(due.psp());
        } catch (PspFailed failed) {
            keep(due, failed);
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException broken) {
            LOG.warn("The charge of the invoice {} cannot be told to its bank", due.publicId(), broken);
            rows.reject(due, "It cannot be told; the log says why: " + broken.getClass().getSimpleName());
        }
    }

    private void keep(Due due, PspFailed failed) {
        if (failed.again()) {
            Duration wait = settings.waitAfter(due.attempts() + 1);
            rows.again(due, String.valueOf(failed.getMessage()), wait);
            resting.rest(due.psp(), settings.waitAfter(1));
        } else {
            rows.reject(due, String.valueOf(failed.getMessage()));
            after.events().publishEvent(new ChargesAnswered(List.of(due.invoice())));
        }
    }
}
