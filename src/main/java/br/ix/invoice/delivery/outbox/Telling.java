package br.ix.invoice.delivery.outbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what happened into messages, one happening a transaction, which removes it. Several processes may do so at once. What fails stays and
 * comes again, the others go on.
 */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int AT_ONCE = 50;

    private final Happenings happenings;
    private final List<Teller> tellers;
    private final TransactionTemplate transaction;

    Telling(Happenings happenings, List<Teller> tellers, TransactionTemplate transaction) {
        this.happenings = happenings;
        this.tellers = tellers;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${ix-invoice.webhooks.pulse:1s}")
    void look() {
        happenings.take(AT_ONCE).forEach(this::tell);
    }

    private void tell(long id) {
        try {
            transaction.executeWithoutResult(status -> happenings.lock(id).ifPresent(happening -> {
                tellers.forEach(teller -> teller.tell(happening));
                happenings.forget(id);
            }));
        } catch (RuntimeException failed) {
            LOG.warn("Happening {} cannot be told now and is tried again", id, failed);
        }
    }
}
