package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When the schedule requests the run of a month, by the zones of its exchanges (São Paulo: UTC-3, Kiritimati: UTC+14). */
@IntegrationTest
class RunScheduleTest {

    private final World world;

    @Autowired
    private RunRequests requests;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    RunScheduleTest(ApiClient api) {
        this.world = new World(api);
    }

    @ParameterizedTest(name = "at {0} with exchanges in {1} the run of {2} is due")
    @CsvSource(nullValues = "none", value = {
        "2026-11-02T05:59:00Z, America/Sao_Paulo, none",
        "2026-11-02T06:00:00Z, America/Sao_Paulo, 2026-10",
        "2026-11-01T13:00:00Z, Pacific/Kiritimati, 2026-10",
        "2026-11-01T13:00:00Z, Pacific/Kiritimati America/Sao_Paulo, none",
        "2026-12-01T02:59:00Z, America/Sao_Paulo, 2026-10",
        "2027-01-02T06:00:00Z, America/Sao_Paulo, 2026-12"
    })
    void isDueFromDayAndHourInEveryZoneUntilTheMonthEnds(Instant now, String zones, YearMonth period) {
        List<ZoneId> ids = Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();

        assertThat(scheduleAt(now).periodDue(ids)).isEqualTo(Optional.ofNullable(period));
    }

    @Test
    void aMonthStaysOpenWhileALiveRunIsInTheWay() {
        world.draft("2026-10", world.exchange());

        scheduleAt(Instant.parse("2026-10-02T06:00:00Z")).request(YearMonth.of(2026, 9));

        assertThat(database.sql("SELECT COUNT(*) FROM scheduled_run WHERE period = '2026-09'").query(Long.class).single()).isZero();
    }

    private RunSchedule scheduleAt(Instant now) {
        var clock = new BusinessClock(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO);
        return new RunSchedule(new ScheduleSettings(true, 2, 3, false), requests, exchanges, clock, database, transaction);
    }
}
