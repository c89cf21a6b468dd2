package br.ix.invoice.delivery.mail;

import br.ix.invoice.job.Rounds;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mails that are due and sends them one after the other, on a thread of its own: one document is in memory, however many wait. */
@Component
class MailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final MailServer server;
    private final MailRows rows;
    private final Rounds rounds;

    MailRounds(MailServer server, MailRows rows, MailSending sending) {
        this.server = server;
        this.rows = rows;
        this.rounds = new Rounds("Sending of mails", 1, Thread.NORM_PRIORITY, List.of(sending::sendNext));
    }

    @Scheduled(fixedDelayString = "${ix-invoice.mail.pulse:1s}")
    void look() {
        int unsure = server.isOn() ? rows.doubt() : 0;
        if (unsure > 0) {
            LOG.warn("{} mails were being handed over when the program ended: a person decides whether to send them again", unsure);
        }
        if (server.isOn()) {
            rounds.look();
        }
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
