package br.ix.invoice.delivery.mail;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mails that are due and sends them one after the other, on a thread of its own: one document is in memory, however many wait. */
@Component
class MailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final long STOP_SECONDS = 20;

    private final MailServer server;
    private final MailRows rows;
    private final MailSending sending;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    MailRounds(MailServer server, MailRows rows, MailSending sending) {
        this.server = server;
        this.rows = rows;
        this.sending = sending;
    }

    @Scheduled(fixedDelayString = "${ix-invoice.mail.pulse:1s}")
    void look() {
        int unsure = server.isOn() ? rows.doubt() : 0;
        if (unsure > 0) {
            LOG.warn("{} mails were being handed over when the program ended: a person decides whether to send them again", unsure);
        }
        if (server.isOn() && !stopping && working.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A mail was not handed over in time; whether it went is not known");
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = sending.sendNext();
            }
        } catch (RuntimeException failed) {
            LOG.warn("Mails cannot be sent now and are tried again", failed);
        } finally {
            working.set(false);
        }
    }
}
