package br.ix.invoice.access.gate;

import br.ix.invoice.access.attempt.AddressBlock;
import br.ix.invoice.rest.request.RequestAllowance;
import br.ix.invoice.rest.request.RequestLimits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts requests by who makes them, a minute each, in this process. Of many names the ones that called last are kept, so that memory is bounded
 * whatever is sent.
 */
@Component
class RequestRates implements RequestAllowance {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_NAMES = 10_000;

    /** The requests of one name in a minute that began with the first of them. */
    private static final class Minute {
        private long beganNanos;
        private int requests;
    }

    private final LongSupplier nanos;
    private volatile RequestLimits limits;
    private final Map<String, Minute> byName = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST_NAMES;
        }
    };

    @Autowired
    RequestRates(RequestLimits limits) {
        this(limits, System::nanoTime);
    }

    RequestRates(RequestLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Other limits from now on. */
    void limit(RequestLimits other) {
        limits = other;
    }

    /** Counts a request of a known caller; seconds to wait where it is one too many, else 0. */
    long countCaller(String name) {
        return count(name, limits.requestsPerMinute());
    }

    @Override
    public synchronized long take(String caller, int requests) {
        Minute minute = minute(caller);
        int most = limits.requestsPerMinute();
        if (most > 0 && minute.requests + (long) requests > most) {
            return secondsLeft(minute);
        }
        minute.requests = (int) Math.min((long) minute.requests + requests, Integer.MAX_VALUE - 1);
        return 0;
    }

    /** Counts a request of nobody known by its address; one of a known caller is never refused because others share its address. */
    long countUnknown(String address) {
        return count("address:" + AddressBlock.of(address).name(), limits.requestsPerMinuteWithoutCaller());
    }

    /** Counts a page for who has no session yet, by its address. */
    long countStranger(String address) {
        return count("stranger:" + AddressBlock.of(address).name(), limits.requestsPerMinuteWithoutCaller());
    }

    /** How many are counted now. */
    synchronized int names() {
        return byName.size();
    }

    /** Counts a request; seconds to wait where it is one too many, else 0. */
    private synchronized long count(String name, int most) {
        Minute minute = minute(name);
        minute.requests = Math.min(minute.requests + 1, Integer.MAX_VALUE - 1);
        return most > 0 && minute.requests > most ? secondsLeft(minute) : 0;
    }

    private Minute minute(String name) {
        Minute minute = byName.computeIfAbsent(name, unknown -> began(new Minute()));
        return nanos.getAsLong() - minute.beganNanos < MINUTE ? minute : began(minute);
    }

    private Minute began(Minute minute) {
        minute.beganNanos = nanos.getAsLong();
        minute.requests = 0;
        return minute;
    }

    private long secondsLeft(Minute minute) {
        long left = MINUTE - (nanos.getAsLong() - minute.beganNanos);
        return Math.max(1, (left + 999_999_999L) / 1_000_000_000L);
    }
}
