package br.ix.invoice.rest.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.limits.*}: {@code requestsPerMinute} of a user or key, {@code requestsPerMinuteWithoutCaller} of an address that does not
 * say, or says wrongly, who calls (0: no limit), {@code statementTime}: what a request asks of the database is cut off after this (0: never).
 * Public: the gate counts by it, and the connections are made by it.
 */
@ConfigurationProperties("ix-invoice.limits")
public record RequestLimits(@DefaultValue("6000") int requestsPerMinute, @DefaultValue("600") int requestsPerMinuteWithoutCaller,
                            @DefaultValue("30s") Duration statementTime) {

    public RequestLimits {
        if (requestsPerMinute < 0 || requestsPerMinuteWithoutCaller < 0 || statementTime.isNegative() || statementTime.toHours() > 24) {
            throw new IllegalArgumentException(("ix-invoice.limits: requests-per-minute and requests-per-minute-without-caller must be 0 or more and "
                    + "statement-time from 0 to 24h, not %d, %d and %s").formatted(requestsPerMinute, requestsPerMinuteWithoutCaller, statementTime));
        }
    }
}
