package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.bankfile.FileFault;
import br.ix.invoice.payment.bankfile.Movement;
import br.ix.invoice.payment.bankfile.MovementKind;
import br.ix.invoice.payment.bankfile.MovementSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The movements of a file in chunks. Reversals are chunks of their own, so that what they take back is there; a file is read from its
 * beginning also where it goes on in the middle, as equal movements are counted.
 */
final class TellingSource {

    static final int CHUNK = 100;

    private final MovementSource source;
    private final Map<Long, Integer> times = new HashMap<>();
    private @Nullable Told ahead;
    private long position;

    TellingSource(MovementSource source) {
        this.source = source;
    }

    void skip(long movements) throws IOException, FileFault {
        while (position < movements && read() != null) {
            ahead = null;
        }
        ahead = null;
    }

    /** The next movements; empty at the end. */
    List<Told> next() throws IOException, FileFault {
        List<Told> chunk = new ArrayList<>();
        for (Told told = read(); told != null && chunk.size() < CHUNK && isAlike(chunk, told); told = read()) {
            chunk.add(told);
            ahead = null;
        }
        return chunk;
    }

    private static boolean isAlike(List<Told> chunk, Told told) {
        return chunk.isEmpty() || chunk.get(0).is(MovementKind.REVERSAL) == told.is(MovementKind.REVERSAL);
    }

    private @Nullable Told read() throws IOException, FileFault {
        if (ahead == null) {
            Movement movement = source.next();
            ahead = movement == null ? null : Told.of(++position, movement, times.merge(Told.shortHash(movement.identity()), 1, Integer::sum));
        }
        return ahead;
    }
}
