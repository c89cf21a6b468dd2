package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.TitlesAnswered;
import br.ix.invoice.payment.TitlesAnswered.Meaning;
import br.ix.invoice.payment.TitlesAnswered.TitleAnswer;
import br.ix.invoice.payment.TitlesUnanswered;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import br.ix.invoice.payment.bankfile.MovementKind;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what returns tell of titles, for whoever registers them. */
@Component
class TitleAnswers {

    private static final Set<Format> RETURNS = Set.of(Format.CNAB240, Format.CNAB400);

    private final ApplicationEventPublisher events;

    TitleAnswers(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announce(Booking.Batch batch, List<Told> fresh) {
        if (RETURNS.contains(batch.head().format()) && !fresh.isEmpty()) {
            events.publishEvent(new TitlesAnswered(batch.file().id(), batch.head().bank(), fresh.stream().map(TitleAnswers::answer).toList()));
        }
    }

    private static TitleAnswer answer(Told told) {
        var movement = told.movement();
        Meaning meaning = told.pays() ? Meaning.PAID : told.is(MovementKind.REVERSAL) ? Meaning.TAKEN_BACK : Meaning.OTHER;
        return new TitleAnswer(told.position(), movement.occurrence(), movement.reasons(), movement.references().ourNumber(),
                movement.references().ourReference(), meaning);
    }

    void takeBack(long file) {
        events.publishEvent(new TitlesUnanswered(file));
    }
}
