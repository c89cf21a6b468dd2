package br.ix.invoice.access.gate;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** An API key whose time is over, or a text that was replaced and whose time beside the new one is over. */
final class KeyIsOver extends AuthenticationException {

    private final Instant endedAt;

    KeyIsOver(Instant endedAt) {
        super("The API key ended at " + endedAt);
        this.endedAt = endedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
