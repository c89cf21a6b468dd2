package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.MovementState;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.applying.AppliedMovements.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes back the payments that a bank reverses: the last settlement of the same title that stands, of the same amount where the bank gives one. */
@Component
class Reversals {

    private final AppliedMovements applied;
    private final Payments payments;

    Reversals(AppliedMovements applied, Payments payments) {
        this.applied = applied;
        this.payments = payments;
    }

    void reverse(Booking.Batch batch, List<Told> told, LocalDate today, Map<Told, Applied> outcomes) {
        if (told.isEmpty()) {
            return;
        }
        List<Settled> standing = new ArrayList<>(applied.settledOf(told.stream().map(Reversals::name).filter(name -> !name.isEmpty())
                .collect(Collectors.toSet())));
        List<Settled> taken = new ArrayList<>();
        for (Told one : told) {
            Optional<Settled> settled = standing.stream().filter(candidate -> isOf(candidate, one)).findFirst();
            settled.ifPresent(found -> {
                standing.remove(found);
                taken.add(found);
            });
            outcomes.put(one, settled.map(found -> new Applied(one, MovementState.REVERSED, true, null, found.payment(), BigDecimal.ZERO, null))
                    .orElseGet(() -> Applied.of(one, MovementState.REVERSAL_UNKNOWN)));
        }
        if (!taken.isEmpty()) {
            String reason = "Reversed by the bank in file '%s'".formatted(batch.file().publicId());
            payments.reverse(taken.stream().map(Settled::payment).toList(), today, reason, batch.file().requestedBy());
        }
    }

    private static boolean isOf(Settled settled, Told told) {
        BigDecimal paid = told.movement().amounts().paid();
        return settled.name().equals(name(told)) && (paid.signum() == 0 || paid.compareTo(settled.paid()) == 0);
    }

    /** What the bank calls the title; of a statement, the transaction. */
    private static String name(Told told) {
        String ourNumber = told.movement().references().ourNumber();
        return ourNumber.isEmpty() ? told.movement().references().transactionId() : ourNumber;
    }
}
