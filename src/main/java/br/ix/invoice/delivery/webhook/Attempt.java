package br.ix.invoice.delivery.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended: the status of the answer, or null where there was none; {@code answer} for people; {@code retryAfterSeconds} as the
 * receiver asked for, null where it did not.
 */
record Attempt(@Nullable Integer status, String answer, @Nullable Long retryAfterSeconds) {

    private static final int LONGEST = 200;

    static Attempt without(String reason) {
        return new Attempt(null, reason, null);
    }

    Attempt {
        answer = answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
    }

    /** Only 2xx; a redirect is none. */
    boolean isDelivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver is gone for good and wants no more. */
    boolean isGone() {
        return status != null && status == 410;
    }

    /** The receiver is overloaded, or nobody is there: the others would fail as well. */
    boolean isTooMuch() {
        return status == null || status == 429 || status == 502 || status == 504;
    }
}
