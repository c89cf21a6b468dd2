package br.ix.invoice.psp.bank;

import br.ix.invoice.job.Rounds;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for work with banks on one thread of its own, and does it on more where there is some. */
@Component
class PspRounds implements DisposableBean {

    private final Rounds rounds;

    PspRounds(List<PspWork> works, PixSettings settings) {
        this.rounds = new Rounds("Work with banks", settings.threads(), Thread.NORM_PRIORITY,
                works.stream().<BooleanSupplier>map(work -> work::next).toList());
    }

    @Scheduled(fixedDelayString = "${ix-invoice.pix.pulse:1s}")
    void look() {
        rounds.look();
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
