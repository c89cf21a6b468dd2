package br.ix.invoice.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code pending_decision}. */
record DecisionRow(long id, String publicId, Asked asked, Decision.State state, Decision.Who askedBy, Instant askedAt, Instant expiresAt,
                          @Nullable Decided decided, long version) {

    /** What is asked for; {@code request} is JSON. */
    record Asked(String kind, @Nullable String subject, String request, String what) {
    }

    /** Who decided, when, why not (null: approved), and the address of what came of it. */
    record Decided(Decision.Who by, Instant at, @Nullable String reason, @Nullable String result) {
    }
}
