package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.rest.request.RequestLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RequestRates rates = new RequestRates(new RequestLimits(3, 2, Duration.ZERO), nanos::get);

    @Test
    void theOneTooManyIsToldToWaitUntilTheMinuteIsOver() {
        IntStream.range(0, 3).forEach(request -> assertThat(rates.countCaller("key:1")).isZero());
        nanos.set(Duration.ofSeconds(48).toNanos() + 1);

        assertThat(rates.countCaller("key:1")).isEqualTo(12);
        assertThat(rates.countCaller("key:2")).as("another has its own minute").isZero();
        nanos.set(Duration.ofSeconds(60).toNanos());
        assertThat(rates.countCaller("key:1")).isZero();
    }

    @Test
    void whoDoesNotSayWhoCallsIsCountedByTheNetworkOfTheAddress() {
        IntStream.range(0, 2).forEach(request -> assertThat(rates.countUnknown("2001:db8:1:2:3:4:5:" + request)).isZero());

        assertThat(rates.countUnknown("2001:db8:1:2:ffff:0:0:1")).isEqualTo(60);
        assertThat(rates.countUnknown("2001:db8:1:3:0:0:0:1")).isZero();
        assertThat(rates.countUnknown("192.0.2.1")).isZero();
    }

    @Test
    void anAddressIsTheSameHoweverAProxyWritesIt() {
        IntStream.range(1, 3).forEach(request -> assertThat(rates.countUnknown("2001:db8::" + request)).isZero());

        assertThat(rates.countUnknown("2001:DB8:0:0:ffff::9")).isEqualTo(60);
        assertThat(rates.countUnknown("unknown:1")).as("what is no address").isZero();
    }

    @Test
    void manyTakeAllThatTheyNeedOrNothing() {
        rates.countCaller("key:1");

        assertThat(rates.take("key:1", 3)).as("two are left").isEqualTo(60);
        assertThat(rates.take("key:1", 2)).isZero();
        assertThat(rates.countCaller("key:1")).isEqualTo(60);
    }

    @Test
    void withoutALimitNobodyIsRefused() {
        rates.limit(new RequestLimits(0, 0, Duration.ZERO));

        IntStream.range(0, 1_000).forEach(request -> assertThat(rates.countCaller("key:1")).isZero());
    }

    @Test
    void memoryIsBoundedWhateverIsSent() {
        IntStream.range(0, 30_000).forEach(name -> rates.countCaller("key:" + name));

        assertThat(rates.names()).isEqualTo(10_000);
    }
}
