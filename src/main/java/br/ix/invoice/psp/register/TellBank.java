package br.ix.invoice.psp.register;

import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.BankTitles;
import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.pix.Txid;
import br.ix.invoice.psp.bank.PspCharges.Charge;
import br.ix.invoice.psp.bank.PspCharges.Payer;
import br.ix.invoice.psp.bank.PspCharges.Registered;
import br.ix.invoice.psp.bank.PspFailed;
import br.ix.invoice.psp.bank.Psps;
import br.ix.invoice.psp.bank.Psps.Psp;
import br.ix.invoice.psp.money.NotificationRows;
import br.ix.invoice.psp.register.PixRegistrationRows.Due;
import br.ix.invoice.psp.register.PixRegistrationRows.Standing;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes what stands at a bank the same as what stands here: a charge of what is open, or none. Whatever was told before, told in vain or told by a process
 * that was killed, the next telling looks first, so it may be done again at any time.
 */
@Component
class TellBank {

    private static final ZoneId ZONE_OF_THE_BANKS = ZoneId.of("America/Sao_Paulo");
    private static final int MOST_TURNS = 10;
    private static final int LONGEST_NAME = 200;

    private final PixRegistrationRows rows;
    private final BankTitles titles;
    private final Psps psps;
    private final PixLateTerms terms;
    private final NotificationRows notifications;
    private final BusinessClock clock;

    TellBank(PixRegistrationRows rows, BankTitles titles, Psps psps, PixLateTerms terms, NotificationRows notifications, BusinessClock clock) {
        this.rows = rows;
        this.titles = titles;
        this.psps = psps;
        this.terms = terms;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** How it stands at the bank afterwards. */
    Standing tell(Due due) {
        BankTitle title = titles.chargesWithKeys(List.of(due.invoice())).get(due.invoice());
        return title != null && title.open().amount().signum() > 0 ? ask(due, title) : takeBack(due);
    }

    private Standing ask(Due due, BankTitle title) {
        Optional<String> fault = faultOf(title);
        if (fault.isPresent()) {
            throw new PspFailed(fault.get(), false);
        }
        Psp psp = psps.of(due.psp());
        for (int turn = due.turn(); turn < due.turn() + MOST_TURNS; turn++) {
            Charge charge = charge(due, title, turn, psp.payableDays());
            Registered there = psp.charges().put(charge);
            if (there.isActive()) {
                return new Standing(PixState.REGISTERED, null, there.location(), charge.amount(), charge.dueOn(), turn);
            }
            if (there.isPaid() && isToBeBooked(due, there)) {
                return new Standing(PixState.SETTLED, null, there.location(), charge.amount(), charge.dueOn(), turn);
            }
        }
        throw new PspFailed("The bank has taken back every charge that it was asked for", true);
    }

    /** A charge that was paid is used up; while its payment is not booked here it is only waited for. */
    private boolean isToBeBooked(Due due, Registered there) {
        return there.payments().isEmpty() ? due.state() != PixState.SETTLED : notifications.notice(due.psp(), there.payments());
    }

    private Standing takeBack(Due due) {
        if (!due.told()) {
            return new Standing(PixState.CANCELLED, null, null, null, null, due.turn());
        }
        Registered there = psps.of(due.psp()).charges().cancel(Txid.registered(UUID.fromString(due.publicId()), due.turn()));
        boolean paid = there != null && there.isPaid();
        if (paid) {
            notifications.notice(due.psp(), there.payments());
        }
        return new Standing(paid ? PixState.SETTLED : PixState.CANCELLED, null, there == null ? null : there.location(), null, due.dueOn(), due.turn());
    }

    private Charge charge(Due due, BankTitle title, int turn, int payableDays) {
        PixReceiver receiver = Objects.requireNonNull(title.issuing().pix());
        String name = title.payer().legalName();
        LocalDate dueOn = dueOn(due, title, turn);
        PixLateTerms.Terms late = terms.of(title.issuing().code(), title.open().amount());
        return new Charge(Txid.registered(UUID.fromString(due.publicId()), turn), receiver.plainKey(), dueOn, payableDays, title.open().amount(),
                late.fine(), late.interest(), new Payer(String.valueOf(title.payer().taxId()), name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name),
                title.number());
    }

    /** One that is over stays as the bank knows it; a new charge is never due in the past, which no bank takes. */
    private LocalDate dueOn(Due due, BankTitle title, int turn) {
        LocalDate today = clock.today(ZONE_OF_THE_BANKS);
        LocalDate asked = title.dueOn() == null ? title.issuedOn() : title.dueOn();
        if (!asked.isBefore(today)) {
            return asked;
        }
        return turn == due.turn() && due.dueOn() != null ? due.dueOn() : today;
    }

    /** Why no bank would take it. */
    private static Optional<String> faultOf(BankTitle title) {
        String taxId = title.payer().taxId();
        return taxId == null || taxId.length() != 14 && taxId.length() != 11 ? Optional.of("The payer has no CNPJ or CPF") : Optional.empty();
    }
}
