package br.ix.invoice.payment.applying;

import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.MovementState;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.ReceivedPayment;
import br.ix.invoice.payment.applying.BankFileStates.Counted;
import br.ix.invoice.payment.applying.BankFileStates.Working;
import br.ix.invoice.payment.bankfile.FileHead;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import br.ix.invoice.payment.bankfile.Movement;
import br.ix.invoice.payment.bankfile.MovementKind;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books the movements of a chunk in the transaction under way: a fixed number of statements for any number of movements. */
@Component
class Booking {

    /** Movements of a file that are applied together. */
    record Batch(Working file, FileHead head, List<Told> chunk) {

        long from() {
            return chunk.get(0).position() - 1;
        }

        long upTo() {
            return chunk.get(chunk.size() - 1).position();
        }
    }

    private final BankFileStates states;
    private final AppliedMovements applied;
    private final Matching matching;
    private final Payments payments;
    private final Reversals reversals;
    private final Telling telling;

    Booking(BankFileStates states, AppliedMovements applied, Matching matching, Payments payments, Reversals reversals, Telling telling) {
        this.states = states;
        this.applied = applied;
        this.matching = matching;
        this.payments = payments;
        this.reversals = reversals;
        this.telling = telling;
    }

    /** Which day it is, and to whom it is told what a bank said. */
    @Component
    record Telling(BusinessClock clock, TitleAnswers answers) {
    }

    void book(Batch batch) {
        Map<String, Long> known = applied.known(batch.chunk().stream().map(Told::identity).toList());
        List<Told> fresh = batch.chunk().stream().filter(told -> !known.containsKey(told.identity())).toList();
        telling.answers().announce(batch, fresh);
        Map<Told, Applied> outcomes = new HashMap<>();
        settle(batch, fresh.stream().filter(Told::pays).toList(), outcomes);
        reversals.reverse(batch, fresh.stream().filter(told -> told.is(MovementKind.REVERSAL)).toList(), today(), outcomes);
        List<Applied> rows = new ArrayList<>();
        for (Told told : batch.chunk()) {
            Long before = known.get(told.identity());
            rows.add(before != null ? Applied.duplicate(told, before)
                    : outcomes.getOrDefault(told, Applied.of(told, told.is(MovementKind.REFUSAL) ? MovementState.REFUSED : MovementState.NOTED)));
        }
        applied.insert(batch.file().id(), rows);
        states.noteApplied(batch.file().id(), batch.from(), batch.upTo(), counted(rows));
    }

    private void settle(Batch batch, List<Told> settlements, Map<Told, Applied> outcomes) {
        if (settlements.isEmpty()) {
            return;
        }
        Map<Told, Match> matches = matching.of(batch.head().bank(), settlements);
        List<Receipt> receipts = settlements.stream().map(told -> receipt(batch, told, matches.get(told))).toList();
        List<ReceivedPayment> received = payments.receive(receipts, batch.file().requestedBy());
        Map<String, BigDecimal> used = applied.usedOf(received.stream().map(ReceivedPayment::payment).toList());
        for (int place = 0; place < settlements.size(); place++) {
            Told told = settlements.get(place);
            ReceivedPayment payment = received.get(place);
            BigDecimal forInvoice = used.getOrDefault(payment.payment(), BigDecimal.ZERO);
            outcomes.put(told, new Applied(told, state(payment.finding(), told.movement().amounts(), forInvoice), true, matches.get(told),
                    payment.payment(), forInvoice, null));
        }
    }

    private Receipt receipt(Batch batch, Told told, @Nullable Match match) {
        Movement movement = told.movement();
        Movement.Days days = movement.days();
        LocalDate receivedOn = days.occurredOn() != null ? days.occurredOn() : days.creditedOn() != null ? days.creditedOn() : today();
        Money amount = Money.exactly(movement.amounts().paid(), Currency.getInstance(movement.amounts().currency()));
        boolean title = batch.head().format() == Format.CNAB240 || batch.head().format() == Format.CNAB400;
        String method = match != null && match.by() == Match.By.TRANSACTION_ID ? "PIX" : title ? "BOLETO" : "TRANSFER";
        return new Receipt("%s/%d".formatted(batch.file().publicId(), told.position()), null, match == null ? null : Receipt.ofInvoice(match.invoice()),
                receivedOn, amount, method, reference(movement.references()), payer(movement.payer()));
    }

    private static String reference(Movement.References references) {
        return List.of(references.ourNumber(), references.ourReference(), references.documentNumber(), references.transactionId(), references.remittance())
                .stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String payer(Movement.Payer payer) {
        return "%s %s".formatted(payer.name(), payer.taxId()).strip();
    }

    /** More than was open is too much only beyond what the bank calls interest and fine. */
    private static MovementState state(Finding finding, Movement.Amounts amounts, BigDecimal forInvoice) {
        return switch (finding) {
            case MATCHED, ON_ACCOUNT -> MovementState.MATCHED;
            case PARTIAL -> MovementState.PARTIAL;
            case OVER -> amounts.paid().subtract(forInvoice).compareTo(amounts.interest()) <= 0 ? MovementState.WITH_INTEREST : MovementState.OVER;
            case TWICE -> MovementState.TWICE;
            case AFTER_CANCELLATION -> MovementState.AFTER_CANCELLATION;
            case UNKNOWN -> MovementState.UNKNOWN;
        };
    }

    private static Counted counted(List<Applied> rows) {
        long unmatched = rows.stream().filter(row -> row.state() == MovementState.UNKNOWN).count();
        long matched = rows.stream().filter(row -> row.match() != null).count();
        return new Counted(matched, unmatched, rows.stream().filter(row -> row.state() == MovementState.DUPLICATE).count());
    }

    private LocalDate today() {
        return telling.clock().today(ZoneOffset.UTC);
    }
}
