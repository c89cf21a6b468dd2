package br.ix.invoice.audit.chain;

import br.ix.invoice.audit.chain.ChainRows.Head;
import br.ix.invoice.audit.chain.ChainRows.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in the chain, a few hundred in each of its own short transactions, so that no change waits for another's hash.
 * Whoever has the row of the head seals; what a killed process had begun is not there.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
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

    /**
     * Says in the log where the chain ends. The log is kept where who writes the database does not write, so a chain that was written anew is found by
     * an old line of it.
     */
    @Scheduled(fixedDelay = 24 * 60 * 60 * 1_000, initialDelay = 60_000)
    void note() {
        Head head = rows.head();
        LOG.info("The audit trail is sealed to {}:{} (audit verify --expect compares it later)", head.position(), head.hash());
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
