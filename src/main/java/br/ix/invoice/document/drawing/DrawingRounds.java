package br.ix.invoice.document.drawing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for documents to draw and draws them on few threads of their own, which give way to all others. */
@Component
class DrawingRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingRounds.class);
    private static final long STOP_SECONDS = 20;

    private final Drawing drawing;
    private final DrawingSettings settings;
    private final ExecutorService threads;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    DrawingRounds(Drawing drawing, DrawingSettings settings) {
        this.drawing = drawing;
        this.settings = settings;
        threads = Executors.newFixedThreadPool(Math.max(1, settings.threads()), DrawingRounds::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "documents");
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Scheduled(fixedDelayString = "${ix-invoice.documents.pulse:1s}")
    void look() {
        while (!stopping && working.get() < settings.threads()) {
            working.incrementAndGet();
            threads.execute(this::work);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Documents were not drawn in time; they are drawn later");
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = drawing.drawNext(() -> stopping);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Documents cannot be drawn now and are tried again", failed);
        } finally {
            working.decrementAndGet();
        }
    }
}
