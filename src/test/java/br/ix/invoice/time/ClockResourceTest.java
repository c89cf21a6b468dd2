package br.ix.invoice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ClockResourceTest {

    private static final String PATH = "/api/v1/clock";

    @Autowired
    private ApiClient api;

    @Autowired
    private BusinessClock businessClock;

    @Autowired
    private Clock machineClock;

    @Test
    void goesForwardOnly() {
        Instant before = now();

        ApiClient.Answer forward = api.put(PATH, Map.of("now", before.plusSeconds(30).toString()));
        ApiClient.Answer back = api.put(PATH, Map.of("now", before.toString()));

        assertThat(forward.status()).isEqualTo(200);
        assertThat(Instant.parse(forward.json().get("now").stringValue())).isBetween(before.plusSeconds(30), before.plusSeconds(60));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.json().get("type").stringValue()).isEqualTo("/problems/clock-goes-forward-only");
        assertThat(now()).isAfterOrEqualTo(before.plusSeconds(30));
    }

    @Test
    void movesWhatTheBusinessCallsNowAndNotTheClockOfTheMachine() {
        api.put(PATH, Map.of("now", now().plusSeconds(20).toString()));

        assertThat(businessClock.instant()).isCloseTo(now(), within(5, ChronoUnit.SECONDS));
        assertThat(Duration.between(machineClock.instant(), businessClock.instant())).isGreaterThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "2026-10-01", "2026-10-01T12:00:00", "+99999-01-01T00:00:00Z", "''"})
    void refusesWhatIsNotAnInstant(String text) {
        ApiClient.Answer answer = api.put(PATH, Map.of("now", text));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo("now");
    }

    private Instant now() {
        return Instant.parse(api.get(PATH).json().get("now").stringValue());
    }
}
