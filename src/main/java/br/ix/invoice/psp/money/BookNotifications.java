package br.ix.invoice.psp.money;

import br.ix.invoice.psp.bank.PixSettings;
import br.ix.invoice.psp.bank.PspFailed;
import br.ix.invoice.psp.bank.PspPayments.Paid;
import br.ix.invoice.psp.bank.PspWork;
import br.ix.invoice.psp.bank.Psps;
import br.ix.invoice.psp.bank.RestingBanks;
import br.ix.invoice.psp.money.NotificationRows.Due;
import br.ix.invoice.psp.money.PixBooking.AnothersByNow;
import br.ix.invoice.rest.Refusal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Asks banks for one payment after the other of which they told, and books what they say. */
@Component
class BookNotifications implements PspWork {

    private static final Logger LOG = LoggerFactory.getLogger(BookNotifications.class);
    /** A bank may tell of a payment a moment before it can be asked for it. */
    private static final int MOST_UNKNOWN = 5;

    private final NotificationRows rows;
    private final Psps psps;
    private final PixBooking booking;
    private final RestingBanks resting;
    private final PixSettings settings;

    BookNotifications(NotificationRows rows, Psps psps, PixBooking booking, RestingBanks resting, PixSettings settings) {
        this.rows = rows;
        this.psps = psps;
        this.booking = booking;
        this.resting = resting;
        this.settings = settings;
    }

    @Override
    public boolean next() {
        Optional<Due> due = rows.take(resting.names());
        due.ifPresent(this::ask);
        return due.isPresent();
    }

    private void ask(Due due) {
        try {
            Optional<Paid> paid = psps.of(due.psp()).payments().payment(due.endToEndId());
            resting.woke(due.psp());
            if (paid.isPresent()) {
                booking.book(due, paid.get());
            } else if (due.attempts() < MOST_UNKNOWN) {
                rows.again(due, "The bank does not know it", settings.waitAfter(due.attempts() + 1));
            } else {
                rows.reject(due, "The bank does not know it");
            }
        } catch (PspFailed failed) {
            keep(due, failed);
        } catch (Refusal refused) {
            rows.reject(due, String.valueOf(refused.getMessage()));
        } catch (AnothersByNow left) {
            LOG.info("The payment {} was booked by another process", due.endToEndId());
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException broken) {
            LOG.warn("The payment {} cannot be booked", due.endToEndId(), broken);
            rows.reject(due, "It cannot be booked; the log says why: " + broken.getClass().getSimpleName());
        }
    }

    private void keep(Due due, PspFailed failed) {
        if (failed.again()) {
            rows.again(due, String.valueOf(failed.getMessage()), settings.waitAfter(due.attempts() + 1));
            resting.rest(due.psp(), settings.waitAfter(1));
        } else {
            rows.reject(due, String.valueOf(failed.getMessage()));
        }
    }
}
