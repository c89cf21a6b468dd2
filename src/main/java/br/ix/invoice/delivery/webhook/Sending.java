package br.ix.invoice.delivery.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Sends one delivery and writes down what became of it. */
@Component
class Sending {

    private static final int JITTER_PERCENT = 20;

    private final SendingRows rows;
    private final Destinations destinations;
    private final HttpSender http;
    private final WebhookSettings settings;

    Sending(SendingRows rows, Destinations destinations, HttpSender http, WebhookSettings settings) {
        this.rows = rows;
        this.destinations = destinations;
        this.http = http;
        this.settings = settings;
    }

    /** Whether the next one may follow: not where the receiver is gone, overloaded or away. */
    boolean send(Turn turn, DueDelivery due) {
        Attempt attempt = attempt(turn, due);
        if (attempt.isDelivered()) {
            rows.delivered(turn, due, attempt);
            return true;
        }
        if (attempt.isGone()) {
            rows.switchOff(turn, "The receiver answered 410: it wants no more");
            rows.givenUp(due, attempt);
            return false;
        }
        waitFor(due).ifPresentOrElse(wait -> rows.again(due, attempt, wait), () -> rows.givenUp(due, attempt));
        if (attempt.isTooMuch()) {
            rows.pause(turn, attempt);
        }
        return !attempt.isTooMuch();
    }

    private Attempt attempt(Turn turn, DueDelivery due) {
        try {
            Map<String, String> headers = Map.of("webhook-id", due.message(), "webhook-timestamp", String.valueOf(due.now()),
                    "webhook-signature", Signature.of(turn.secrets(), due.message(), due.now(), due.body()));
            return http.send(new Post(turn.url(), destinations.resolve(turn.url()), headers, due.body()), settings.timeLimit());
        } catch (Destinations.NoDestination refused) {
            return Attempt.without(refused.getMessage());
        }
    }

    /** How long until the next attempt, up to a fifth more by chance, so that not all come back at once; empty: none follows. */
    private Optional<Duration> waitFor(DueDelivery due) {
        List<Duration> waits = settings.retries();
        if (due.attempts() >= waits.size()) {
            return Optional.empty();
        }
        long millis = waits.get(due.attempts()).toMillis();
        return Optional.of(Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis * JITTER_PERCENT / 100 + 1)));
    }
}
