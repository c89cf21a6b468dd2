package br.ix.invoice.rest.idempotency;

import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers each part of a request once for the key of the whole: a part and its answer are one transaction. So of a request that was cut off in the
 * middle, sent again under its key, the parts that are done give what they gave, and the others are done now. The whole is claimed first, so that
 * another body under the same key does nothing. Public: bulk creation asks it.
 */
@Component
public class OncePerPart {

    static final String KEY = OncePerPart.class.getName();

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    OncePerPart(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The key of a request and its fingerprint. */
    record Keyed(IdempotencyKey key, String fingerprint) {
    }

    /** The key refuses the whole request, which is no fault of the part at which it shows: another process answers it at this moment. */
    public static final class WholeRequestRefused extends RuntimeException {

        private final transient Refusal refusal;

        WholeRequestRefused(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** The parts of a request; those of one without a key are done, and nothing of them is kept. */
    public Parts begin(HttpServletRequest request) {
        if (!(request.getAttribute(KEY) instanceof Keyed keyed)) {
            return new Parts(null);
        }
        againWhereClaimed(() -> keptOrClaimed(keyed.key(), keyed.fingerprint()));
        return new Parts(keyed);
    }

    private Optional<KeptAnswer> keptOrClaimed(IdempotencyKey key, String fingerprint) {
        Optional<KeptAnswer> before = keys.lockOrRefuse(key, fingerprint);
        if (before.isEmpty()) {
            keys.claim(key, fingerprint);
        }
        return before;
    }

    /** Another process may claim a key between our look and our claim: then it is there at the second look. */
    private <T> T againWhereClaimed(Supplier<T> deed) {
        try {
            return transaction.execute(status -> deed.get());
        } catch (IdempotencyKeys.ClaimedMeanwhile claimed) {
            return transaction.execute(status -> deed.get());
        }
    }

    /** The parts of one request. */
    public final class Parts {

        private final @Nullable Keyed keyed;
        private int kept;

        Parts(@Nullable Keyed keyed) {
            this.keyed = keyed;
        }

        /** Does a part and keeps its answer, or gives the answer that is kept. What the part throws is thrown, and nothing of it stays. */
        public byte[] once(int part, Supplier<byte[]> work) {
            return keyed == null ? work.get() : againWhereClaimed(() -> keptOr(part, keyed, work));
        }

        /** Keeps the answer of a part that was refused. The one that counts is answered: another process may have been faster. */
        public byte[] keep(int part, byte[] refusal) {
            return keyed == null ? refusal : againWhereClaimed(() -> keptOr(part, keyed, () -> refusal));
        }

        private byte[] keptOr(int part, Keyed whole, Supplier<byte[]> work) {
            IdempotencyKey key = whole.key().ofPart(part);
            Optional<KeptAnswer> before = ofPart(key, whole.fingerprint());
            if (before.isPresent()) {
                kept++;
                return key.open(before.get().sealedBody());
            }
            byte[] answer = work.get();
            keys.remember(key, new KeptAnswer(whole.fingerprint(), HttpStatus.OK.value(), "{}", key.seal(answer)));
            return answer;
        }

        private Optional<KeptAnswer> ofPart(IdempotencyKey key, String fingerprint) {
            try {
                return keptOrClaimed(key, fingerprint);
            } catch (Refusal stillRunning) {
                throw new WholeRequestRefused(stillRunning);
            }
        }

        /** Whether of so many parts all had been answered before. */
        public boolean wereAllKept(int parts) {
            return keyed != null && kept == parts;
        }
    }
}
