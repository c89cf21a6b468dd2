package br.ix.invoice.access.key;

import br.ix.invoice.rest.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key of a program, without its text, which nobody knows but its owner. Public: gate and resource use it. */
public record ApiKey(long id, String publicId, String name, Role role, @Nullable Long asn, @Nullable String billingAccount,
                     Instant createdAt, long version) {

    /** What a new key is for; {@code asn} or {@code billingAccount} limits a participant's. */
    public record Grant(String name, Role role, @Nullable Long asn, @Nullable String billingAccount, String createdBy) {
    }

    /** A key just made: the only moment in which its text is known. */
    public record Made(String publicId, String text) {

        @Override
        public String toString() {
            return "Made[publicId=" + publicId + "]";
        }
    }
}
