package br.ix.invoice.audit.chain;

import br.ix.invoice.audit.chain.Broken.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the whole chain anew from the tables, a page at a time. Public: the resource answers with its result. */
@Component
public class Verification {

    private static final int PAGE = 1_000;

    private final ChainRows rows;
    private final AppendOnly appendOnly;

    Verification(ChainRows rows, AppendOnly appendOnly) {
        this.rows = rows;
        this.appendOnly = appendOnly;
    }

    /**
     * {@code sealed}: links that were followed and are good; {@code unsealed}: entries that wait for their place; {@code hash}: that of the last good
     * link, to be noted elsewhere; {@code appendOnly}: whether the database refuses to change entries; {@code broken}: the first fault, null: none.
     */
    @Schema(name = "AuditVerification")
    public record Result(boolean intact, long sealed, long unsealed, String hash, boolean appendOnly, @Nullable Broken broken) {
    }

    public Result verify(@Nullable Anchor anchor) {
        ChainWalk walk = new ChainWalk(anchor);
        ChainRows.Head head = rows.head();
        Broken broken = follow(walk, head).or(this::inserted).or(this::lost).orElse(null);
        return new Result(broken == null, walk.position(), rows.countPending(), walk.hash(), appendOnly.isKept(), broken);
    }

    private Optional<Broken> follow(ChainWalk walk, ChainRows.Head head) {
        List<Link> page = rows.links(0, PAGE);
        while (!page.isEmpty()) {
            for (Link link : page) {
                Optional<Broken> broken = walk.step(link);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            page = rows.links(walk.position(), PAGE);
        }
        return walk.end(head).or(() -> beyondHead(walk.position()));
    }

    /** Links are written with the head that names the last of them. */
    private Optional<Broken> beyondHead(long last) {
        ChainRows.Head now = rows.head();
        return last > now.position() ? Optional.of(new Broken(now.position() + 1, null, Fault.INSERTED,
                "The chain was sealed to place %d and has %d".formatted(now.position(), last))) : Optional.empty();
    }

    private Optional<Broken> inserted() {
        return Optional.ofNullable(rows.firstInserted()).map(entry -> new Broken(null, entry, Fault.INSERTED,
                "Entry %d has no place in the chain and waits for none: the program did not write it".formatted(entry)));
    }

    private Optional<Broken> lost() {
        return Optional.ofNullable(rows.firstLost()).map(entry -> new Broken(null, entry, Fault.MISSING,
                "Entry %d is gone; it had not been sealed yet".formatted(entry)));
    }
}
