package br.ix.invoice.document.drawing;

import br.ix.invoice.job.Rounds;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for documents to draw and draws them on few threads of their own, which give way to all others. */
@Component
class DrawingRounds implements DisposableBean {

    private final Drawing drawing;
    private final Rounds rounds;

    DrawingRounds(Drawing drawing, DrawingSettings settings) {
        this.drawing = drawing;
        this.rounds = new Rounds("Drawing of documents", settings.threads(), Thread.MIN_PRIORITY, List.of(this::drawNext));
    }

    @Scheduled(fixedDelayString = "${ix-invoice.documents.pulse:1s}")
    void look() {
        rounds.look();
    }

    @Override
    public void destroy() {
        rounds.close();
    }

    private boolean drawNext() {
        return drawing.drawNext(rounds::isStopping);
    }
}
