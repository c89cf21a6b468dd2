package br.ix.invoice.psp.money;

import br.ix.invoice.psp.bank.PixSettings;
import br.ix.invoice.psp.bank.PspFailed;
import br.ix.invoice.psp.bank.PspPayments.Listed;
import br.ix.invoice.psp.bank.PspWork;
import br.ix.invoice.psp.bank.Psps;
import br.ix.invoice.psp.bank.Psps.Psp;
import br.ix.invoice.psp.bank.RestingBanks;
import br.ix.invoice.psp.money.LookRows.Look;
import br.ix.invoice.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the list of what came in at a bank from time to time: what it did not tell, or told while nobody listened, is noted as if it had. */
@Component
class LookAtBanks implements PspWork {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtBanks.class);
    /** What goes back is in the list of the day on which it came in. */
    private static final Duration BEFORE = Duration.ofDays(3);

    private final LookRows looks;
    private final NotificationRows rows;
    private final Psps psps;
    private final RestingBanks resting;
    private final PixSettings settings;
    private final BusinessClock clock;

    LookAtBanks(LookRows looks, NotificationRows rows, Psps psps, RestingBanks resting, PixSettings settings, BusinessClock clock) {
        this.looks = looks;
        this.rows = rows;
        this.psps = psps;
        this.resting = resting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean next() {
        Optional<Look> look = looks.take(settings.lookEvery());
        look.filter(one -> !resting.names().contains(one.psp())).ifPresent(this::look);
        return look.isPresent();
    }

    private void look(Look look) {
        Instant now = clock.instant();
        try {
            Psp psp = psps.of(look.psp());
            Instant from = look.lookedUntil() == null ? now.minus(BEFORE) : look.lookedUntil().minus(BEFORE);
            boolean more = true;
            for (int page = 0; more; page++) {
                Listed listed = psp.payments().between(from, now, page);
                rows.compare(look.psp(), listed.payments());
                more = listed.more();
            }
            looks.looked(look.psp(), now);
        } catch (PspFailed failed) {
            LOG.warn("What came in at {} cannot be read and is tried again: {}", look.psp(), failed.getMessage());
        }
    }
}
