package br.ix.invoice.access.key;

import br.ix.invoice.rest.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of a program, without its text, which nobody knows but its owner. Public: gate, face and resource use it. */
public record ApiKey(long id, String publicId, Grant grant, Life life, long version) {

    /**
     * What a key is for; {@code asn} or {@code billingAccount} limits a participant's, {@code scopes} the collections that it may touch (null: all
     * that its role may), {@code expiresAt} when it ends (null: never).
     */
    public record Grant(String name, Role role, @Nullable Long asn, @Nullable String billingAccount, @Nullable List<String> scopes,
                        @Nullable Instant expiresAt) {
    }

    /** When it was made and by whom, when it was used last (to some minutes), and until when the text counts that was replaced last. */
    public record Life(Instant createdAt, String createdBy, @Nullable Instant lastUsedAt, @Nullable Instant formerUntil,
                       @Nullable Instant formerLastUsedAt) {
    }

    /** A key as it was presented: by its present text or by the one before. */
    public record Presented(ApiKey key, boolean formerText) {

        /** When this text ends, or ended; null: never. */
        public @Nullable Instant endsAt() {
            return formerText ? key.life().formerUntil() : key.grant().expiresAt();
        }

        /** When this text was used last. */
        @Nullable Instant lastUsedAt() {
            return formerText ? key.life().formerLastUsedAt() : key.life().lastUsedAt();
        }
    }

    /** A key just made, or with a new text: the only moment in which its text is known. */
    public record Made(String publicId, String text) {

        @Override
        public String toString() {
            return "Made[publicId=" + publicId + "]";
        }
    }
}
