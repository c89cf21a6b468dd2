package br.ix.invoice.dunning.remind;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests a look at who is late every day, once a day whatever the number of processes; one that was down at the hour catches up. */
@Component
class DunningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DunningSchedule.class);

    private final DunningSettings settings;
    private final DunningRuns runs;
    private final Exchanges exchanges;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DunningSchedule(DunningSettings settings, DunningRuns runs, Exchanges exchanges, BusinessClock clock, TransactionTemplate transaction) {
        this.settings = settings;
        this.runs = runs;
        this.exchanges = exchanges;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 45_000, fixedDelay = 60_000)
    void look() {
        if (settings.enabled()) {
            dayDue(exchanges.all().stream().map(Exchange::timeZone).toList()).filter(day -> !runs.isScheduled(day)).ifPresent(this::request);
        }
    }

    /** Today, once the hour has come in all of these zones. */
    Optional<LocalDate> dayDue(List<ZoneId> zones) {
        return zones.stream().map(zone -> LocalDateTime.ofInstant(clock.instant(), zone)).min(LocalDateTime::compareTo)
                .filter(last -> last.getHour() >= settings.hour()).map(LocalDateTime::toLocalDate);
    }

    void request(LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> runs.request(day, "schedule"));
        } catch (DuplicateKeyException taken) {
            LOG.debug("Another process has requested the look of {}", day);
        }
    }
}
