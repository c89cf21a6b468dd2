package br.ix.invoice.audit.chain;

import br.ix.invoice.audit.chain.Broken.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the chain link by link and stops at the first that is not what was sealed; it keeps no more than the last hash. */
final class ChainWalk {

    private final @Nullable Anchor anchor;
    private long position;
    private String hash = Link.BEGINNING;

    /** {@code anchor}: a place and a hash that were noted elsewhere, null: none. */
    ChainWalk(@Nullable Anchor anchor) {
        this.anchor = anchor;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    /** The next link in the order of places; what is wrong with it, if anything. */
    Optional<Broken> step(Link link) {
        long expected = position + 1;
        if (link.position() != expected) {
            return Optional.of(new Broken(expected, null, Fault.MISSING, "The chain has no place %d: the next one is %d".formatted(expected, link.position())));
        }
        if (link.entry() == null) {
            return Optional.of(new Broken(expected, link.entryId(), Fault.MISSING, "Entry %d, which was sealed at place %d, is gone".formatted(link.entryId(), expected)));
        }
        String computed = Link.hash(hash, expected, link.entryId(), link.entry());
        if (!computed.equals(link.hash())) {
            return Optional.of(new Broken(expected, link.entryId(), Fault.CHANGED, "Entry %d at place %d is not what was sealed: its hash is %s, the seal says %s"
                    .formatted(link.entryId(), expected, computed, link.hash())));
        }
        position = expected;
        hash = computed;
        return anchor != null && anchor.position() == position && !anchor.hash().equals(hash)
                ? Optional.of(new Broken(position, link.entryId(), Fault.REWRITTEN, "Place %d has the hash %s, and %s was noted: the chain was written anew at or before it"
                        .formatted(position, hash, anchor.hash())))
                : Optional.empty();
    }

    /** After the last link: whether the chain ends where its head says, and reaches the place that was noted. */
    Optional<Broken> end(ChainRows.Head head) {
        long reached = Math.max(head.position(), anchor == null ? 0 : anchor.position());
        if (position < reached) {
            return Optional.of(new Broken(position + 1, null, Fault.MISSING, "The chain ends at place %d, and %d links were sealed".formatted(position, reached)));
        }
        return position == head.position() && !hash.equals(head.hash())
                ? Optional.of(new Broken(position, null, Fault.CHANGED, "The head of the chain says %s, its last link %s".formatted(head.hash(), hash)))
                : Optional.empty();
    }
}
