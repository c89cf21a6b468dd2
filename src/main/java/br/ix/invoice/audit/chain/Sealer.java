package br.ix.invoice.audit.chain;

import br.ix.invoice.audit.chain.ChainRows.Head;
import br.ix.invoice.audit.chain.ChainRows.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in the chain, a few hundred in each of its own short transactions, so that no change waits for another's hash.
 * Whoever has the row of the head seals; what a killed process had begun is not there.
 */
@Component
class Sealer {

    private static final int BATCH = 500;

    private final ChainRows rows;
    private final TransactionTemplate transaction;

    Sealer(ChainRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void seal() {
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = Optional.ofNullable(transaction.execute(status -> rows.lockHead().map(this::sealBehind).orElse(0))).orElse(0);
        }
    }

    private int sealBehind(Head head) {
        List<Link> links = new ArrayList<>();
        String previous = head.hash();
        long position = head.position();
        for (Waiting waiting : rows.waiting(BATCH)) {
            position++;
            previous = Link.hash(previous, position, waiting.id(), waiting.entry());
            links.add(new Link(position, waiting.id(), previous, waiting.entry()));
        }
        if (!links.isEmpty()) {
            rows.append(links);
        }
        return links.size();
    }
}
