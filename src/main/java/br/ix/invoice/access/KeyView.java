package br.ix.invoice.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the API and the console show it, without its text. {@code lastUsedAt} is exact to five minutes; {@code oldKeyUntil} and
 * {@code oldKeyLastUsedAt} are of the text that was replaced last, while it counts.
 */
@Schema(name = "ApiKey")
public record KeyView(String id, String name, String role, @Nullable Long asn, @Nullable String billingAccount, @Nullable List<String> scopes,
                      State state, Instant createdAt, String createdBy, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt,
                      @Nullable Instant oldKeyUntil, @Nullable Instant oldKeyLastUsedAt, @JsonIgnore long version) {

    /** Whether it counts, ends soon ({@code ix-invoice.keys.warn-before}), or is over. */
    public enum State {
        ACTIVE, EXPIRING, EXPIRED
    }
}
