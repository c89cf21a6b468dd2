package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests the run of each month by the calendar, the same request as any other, once a month whatever the number of processes. While a
 * live run is in the way it tries again; a process that was down at the hour catches up when it is back.
 */
@Component
@EnableConfigurationProperties(ScheduleSettings.class)
class RunSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RunSchedule.class);
    private static final String REQUESTER = "schedule";

    private static final String TAKE_MONTH = "INSERT INTO scheduled_run (period) VALUES (:period)";
    private static final String IS_TAKEN = "SELECT COUNT(*) FROM scheduled_run WHERE period = :period";

    private final ScheduleSettings settings;
    private final RunRequests requests;
    private final Exchanges exchanges;
    private final BusinessClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RunSchedule(ScheduleSettings settings, RunRequests requests, Exchanges exchanges, BusinessClock clock, JdbcClient database,
                TransactionTemplate transaction) {
        this.settings = settings;
        this.requests = requests;
        this.exchanges = exchanges;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void look() {
        if (settings.enabled()) {
            periodDue(exchanges.all().stream().map(Exchange::timeZone).toList()).filter(this::isOpen).ifPresent(this::request);
        }
    }

    /** The month before, once day and hour have come in all of these zones. */
    Optional<YearMonth> periodDue(List<ZoneId> zones) {
        return zones.stream().map(zone -> LocalDateTime.ofInstant(clock.instant(), zone)).min(LocalDateTime::compareTo)
                .filter(last -> !last.isBefore(last.toLocalDate().withDayOfMonth(settings.day()).atTime(settings.hour(), 0)))
                .map(last -> YearMonth.from(last).minusMonths(1));
    }

    private boolean isOpen(YearMonth period) {
        return database.sql(IS_TAKEN).param("period", period.toString()).query(Long.class).single() == 0;
    }

    void request(YearMonth period) {
        try {
            transaction.executeWithoutResult(status -> {
                database.sql(TAKE_MONTH).param("period", period.toString()).update();
                String run = requests.request(new RunRequest(period.toString(), null, settings.autoApprove(), false), REQUESTER);
                LOG.info("The schedule requested the run {} of {}", run, period);
            });
        } catch (DuplicateKeyException taken) {
            LOG.debug("Another process has requested the run of {}", period);
        } catch (Refusal inTheWay) {
            LOG.warn("The schedule could not request the run of {} yet: {}", period, inTheWay.getMessage());
        }
    }
}
