package br.ix.invoice.psp.bank;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for work with banks on one thread of its own, and does it on more where there is some. */
@Component
class PspRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PspRounds.class);
    private static final long STOP_SECONDS = 20;

    private final List<PspWork> works;
    private final PixSettings settings;
    private final ExecutorService threads;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    PspRounds(List<PspWork> works, PixSettings settings) {
        this.works = works;
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(Math.max(1, settings.threads()));
    }

    @Scheduled(fixedDelayString = "${ix-invoice.pix.pulse:1s}")
    void look() {
        if (working.get() == 0) {
            begin();
        }
    }

    private void begin() {
        if (!stopping && working.incrementAndGet() <= settings.threads()) {
            threads.execute(this::work);
        } else {
            working.decrementAndGet();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Calls of banks did not end in time; they are made again");
        }
    }

    private void work() {
        try {
            works.forEach(this::doAll);
        } finally {
            working.decrementAndGet();
        }
    }

    private void doAll(PspWork work) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = work.next();
                if (more) {
                    begin();
                }
            }
        } catch (RuntimeException failed) {
            LOG.warn("Work with banks cannot be done now and is tried again", failed);
        }
    }
}
